import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreign, quoted } from './foreign.ts';

describe('foreign text', () => {
  it.each([
    ['negativeSlope', 'negativeSlope'],
    ['Größe ∂ₓ 斜率', 'Größe ∂ₓ 斜率'],
    ['\u001b[31mred', '\\u001b[31mred'],
    // C1: one byte in the place of escape and bracket.
    ['\u009b2Jgone', '\\u009b2Jgone'],
    ['a\u202eb\u2066c\u200fd', 'a\\u202eb\\u2066c\\u200fd'],
    ['\ufeffdata', '\\ufeffdata'],
    ['no\u200bwidth\u00ad', 'no\\u200bwidth\\u00ad'],
    ['one\r\ntwo\u2028three', 'one\\u000d\\u000atwo\\u2028three'],
    ['\ud83d', '\\ud83d'],
    ['\u{e0041}', '\\u{e0041}'],
  ])('%j is written as %s', (text, written) => {
    expect(foreign(text)).toBe(written);
  });

  it('is shortened, and no pair is cut', () => {
    expect(foreign('x'.repeat(1_000_000))).toBe(`${'x'.repeat(40)}…`);
    expect(foreign('x'.repeat(40))).toBe('x'.repeat(40));
    expect(foreign(`abc😀d`, 4)).toBe('abc…');
    expect(foreign('abcdef', 5)).toBe('abcde…');
  });

  it('is quoted as JSON quotes it', () => {
    expect(quoted('a "b"\n\u009b')).toBe('"a \\"b\\"\\n\\u009b"');
    expect(quoted('relu')).toBe('"relu"');
    expect(quoted('y'.repeat(50))).toBe(`"${'y'.repeat(40)}…"`);
  });

  it('never holds what cannot be seen, and never much', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const written of [foreign(text), quoted(text)]) {
          expect(written).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
          expect(written.length).toBeLessThan(40 * 10);
        }
        expect(foreign(foreign(text, 1000), 10_000)).toBe(foreign(text, 1000));
      }),
    );
  });
});
