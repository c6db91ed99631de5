import { describe, expect, it } from 'vitest';
import { documentIn } from './read.ts';
import { UsageError } from './usage-error.ts';

const from = (bytes: Uint8Array) => () => documentIn('-', () => bytes);
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('what is read', () => {
  it.each([
    ['plain', Buffer.from('{"größe":"∂"}')],
    ['with a mark', Buffer.from('\ufeff{"größe":"∂"}')],
    ['with blanks', Buffer.from('\r\n {"größe":"∂"}\n')],
  ])('is text in UTF-8, %s', (_name, bytes) => {
    expect(from(bytes)()).toEqual({ größe: '∂' });
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le')],
    ['UTF-16 the other way round', swapped('\ufeff{}')],
    ['UTF-16 without a mark', Buffer.from('{}', 'utf16le')],
    ['UTF-16 without a mark, the other way round', swapped('{}')],
  ])('is not %s', (_name, bytes) => {
    expect(from(bytes)).toThrow(
      new UsageError('standard input: expected text in UTF-8, received UTF-16; save it as UTF-8'),
    );
  });

  it('is not of another encoding, nor packed', () => {
    for (const bytes of [Buffer.from('{"größe":1}', 'latin1'), Uint8Array.of(0x1f, 0x8b, 8, 0)]) {
      expect(from(bytes)).toThrow(
        new UsageError('standard input: expected text in UTF-8, received bytes of another encoding'),
      );
    }
  });

  it('is not endless', () => {
    expect(from(new Uint8Array(2 ** 28 + 1))).toThrow(
      new UsageError('standard input: expected at most 268435456 bytes, received 268435457'),
    );
  });

  it('is JSON, whose faults are named in what can be seen', () => {
    expect(from(new Uint8Array())).toThrow(/^standard input: expected JSON, received Unexpected end/);
    expect(from(Buffer.from('{"a": \u001b[31m'))).toThrow(
      /^standard input: expected JSON, received [^\p{C}]+$/u,
    );
  });
});
