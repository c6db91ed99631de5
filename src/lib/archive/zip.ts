import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { zipSync } from 'fflate';

/**
 * Of every file, so that the same files make the same bytes whenever and wherever they are packed: ZIP's first year, at noon by the
 * clock of whoever packs, which is what ZIP writes down.
 */
const date = '1980-01-01T12:00:00';

/** A ZIP archive of text files in one folder, with their checksums as `sha256sum --check SHA256SUMS` takes them. */
export function zipOf(folder: string, files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const packed = new Map([...files].map(([name, text]) => [name, utf8ToBytes(text)]));
  const sums = [...packed].map(([name, bytes]) => `${bytesToHex(sha256(bytes))}  ${name}\n`);
  packed.set('SHA256SUMS', utf8ToBytes(sums.join('')));
  const entries = [...packed].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: date });
}
