import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressFolder } from './compress.ts';

it('writes Brotli and gzip beside text that becomes smaller, and beside nothing else', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'compress-'));
  const text = 'a line of text\n'.repeat(100);
  // Text by its name, but nothing that could be said in less.
  const noise = Buffer.concat(
    Array.from({ length: 40 }, (_, n) => createHash('sha512').update(`${n}`).digest()),
  );
  const files = { 'page.html': text, 'short.html': 'short', 'picture.png': text, 'noise.txt': noise };
  for (const [name, body] of Object.entries(files)) writeFileSync(path.join(dir, name), body);

  const { files: count, before, after } = await compressFolder(dir);

  expect(readdirSync(dir).sort()).toEqual([...Object.keys(files), 'page.html.br', 'page.html.gz'].sort());
  const [brotli, gzip] = ['page.html.br', 'page.html.gz'].map((name) => readFileSync(path.join(dir, name)));
  expect(String(brotliDecompressSync(brotli ?? ''))).toBe(text);
  expect(String(gunzipSync(gzip ?? ''))).toBe(text);
  expect([count, before, after]).toEqual([
    2,
    text.length + noise.length,
    (brotli?.length ?? 0) + noise.length,
  ]);
  rmSync(dir, { recursive: true });
});
