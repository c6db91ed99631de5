import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256, in hex, of numbers as little-endian float32, one list after the other. */
export function digest(lists: readonly Float64Array[]): string {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const bytes = new DataView(new ArrayBuffer(count * 4));
  let offset = 0;
  for (const list of lists) {
    for (const value of list) {
      bytes.setFloat32(offset, value, true);
      offset += 4;
    }
  }
  return bytesToHex(sha256(new Uint8Array(bytes.buffer)));
}
