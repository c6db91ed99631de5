import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256, in hex, of numbers as little-endian float32, one list after the other. */
export function digest(lists: readonly ArrayLike<number>[]): string {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const bytes = new DataView(new ArrayBuffer(count * 4));
  let offset = 0;
  for (const list of lists) {
    for (let k = 0; k < list.length; k += 1) {
      bytes.setFloat32(offset, list[k] as number, true);
      offset += 4;
    }
  }
  return bytesToHex(sha256(new Uint8Array(bytes.buffer)));
}
