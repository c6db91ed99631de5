import { describe, expect, it } from 'vitest';
import { documentIn } from './read.ts';
import { UsageError } from './usage-error.ts';

const from = (...pieces: readonly Uint8Array[]) => documentIn('-', () => pieces);
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('what is read', () => {
  it.each([
    ['plain', Buffer.from('{"größe":"∂"}')],
    ['with a mark', Buffer.from('\ufeff{"größe":"∂"}')],
    ['with blanks', Buffer.from('\r\n {"größe":"∂"}\n')],
  ])('is text in UTF-8, %s', async (_name, bytes) => {
    expect(await from(bytes)).toEqual({ größe: '∂' });
  });

  it('may come in pieces, which end in the middle of a letter', async () => {
    const bytes = Buffer.from('{"größe":"∂"}');
    expect(await from(bytes.subarray(0, 5), bytes.subarray(5))).toEqual({ größe: '∂' });
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le')],
    ['UTF-16 the other way round', swapped('\ufeff{}')],
    ['UTF-16 without a mark', Buffer.from('{}', 'utf16le')],
    ['UTF-16 without a mark, the other way round', swapped('{}')],
  ])('is not %s', async (_name, bytes) => {
    await expect(from(bytes)).rejects.toThrow(
      new UsageError('standard input: expected text in UTF-8, received UTF-16; save it as UTF-8'),
    );
  });

  it('is not of another encoding, nor packed', async () => {
    for (const bytes of [Buffer.from('{"größe":1}', 'latin1'), Uint8Array.of(0x1f, 0x8b, 8, 0)]) {
      await expect(from(bytes)).rejects.toThrow(
        new UsageError('standard input: expected text in UTF-8, received bytes of another encoding'),
      );
    }
  });

  it('is not endless: no more of it is read than may be', async () => {
    const piece = new Uint8Array(2 ** 24);
    let pieces = 0;
    function* endless() {
      for (;;) {
        pieces += 1;
        yield piece;
      }
    }
    await expect(documentIn('-', endless)).rejects.toThrow(
      new UsageError('standard input: expected at most 268435456 bytes, received more'),
    );
    expect(pieces).toBe(17);
  });

  it('has a name, though it is empty', async () => {
    const read = () => {
      throw new Error('ENOENT');
    };
    await expect(documentIn('', read)).rejects.toThrow(
      new UsageError('"": expected a file that can be read, received ENOENT'),
    );
  });

  it('is JSON, whose faults are named in what can be seen', async () => {
    await expect(from(new Uint8Array())).rejects.toThrow(
      /^standard input: expected JSON, received Unexpected end/,
    );
    await expect(from(Buffer.from('{"a": \u001b[31m'))).rejects.toThrow(
      /^standard input: expected JSON, received [^\p{C}]+$/u,
    );
  });
});
