import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { zipOf } from './zip.ts';

const files = new Map([
  ['one.csv', 'a,b\r\n1,2\r\n'],
  ['zwei.txt', 'zwei ≠ drei\n'.repeat(100)],
]);

describe('zipOf', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('holds the files in a folder, with their checksums', () => {
    const entries = unzipSync(zipOf('folder', files));
    const texts = Object.entries(entries).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
    const sum = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(texts).toEqual([
      ...[...files].map(([name, text]) => [`folder/${name}`, text]),
      ['folder/SHA256SUMS', [...files].map(([name, text]) => `${sum(text)}  ${name}\n`).join('')],
    ]);
  });

  it('has the same bytes in every time zone', () => {
    const packed = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((place) => {
      process.env.TZ = place;
      return Buffer.from(zipOf('folder', files)).toString('base64');
    });
    expect(new Set(packed).size).toBe(1);
  });
});
