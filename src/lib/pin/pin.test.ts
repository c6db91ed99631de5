import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, checkSentence, digestOf, pinned, pinOf } from './index.ts';

const digest = digestOf({ steps: [60, 80] });
const pin = { engine: 'kernel-1.1.0', digest };

describe('digestOf', () => {
  it('hangs on what is there, and not on the order of keys', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })),
        (values) => {
          const turned = Object.fromEntries(Object.entries(values).reverse());
          expect(digestOf(turned)).toBe(digestOf(values));
        },
      ),
    );
    expect(digestOf({ steps: [60, 80.00000000000001] })).not.toBe(digest);
    expect(digestOf({ steps: Float64Array.of(60, 80) })).toBe(digest);
  });

  it('takes keys in the order of their code units, whatever they look like', () => {
    // sha256 of {"10":1,"9":[null,0]}
    expect(digestOf({ 9: [undefined, -0], 10: 1, left: undefined })).toBe(
      'b653cadbb93b50d3604bd6b7b57a32c79e6d7a7e967df1f0e6b67e5c3b46cb77',
    );
  });

  it('refuses what is no result', () => {
    expect(() => digestOf({ loss: Number.NaN })).toThrow(
      'digest: expected finite numbers, received NaN as loss',
    );
  });
});

describe('a pin in a link', () => {
  it('comes back, beside what the link had', () => {
    const params = pinned(new URLSearchParams('fig=rescue&v=1&seed=4'), pin);
    expect(params.get('seed')).toBe('4');
    expect(pinOf(params)).toEqual({ pin, message: null });
    expect(pinOf(new URLSearchParams(`${params}.`))).toEqual({ pin, message: null });
  });

  it('is null where a link has none', () => {
    expect(pinOf(new URLSearchParams('v=1'))).toEqual({ pin: null, message: null });
  });

  it.each([
    [`engine=kernel-1.1.0&digest=${digest.slice(1)}`, 'digest: expected 64 digits'],
    [`engine=kernel-1.1.0&digest=${digest.toUpperCase()}x`, 'digest: expected 64 digits'],
    [
      `engine=kernel&digest=${digest}`,
      'engine: expected a name and a version such as kernel-1.1.0, received “kernel”',
    ],
    [`digest=${digest}`, 'received nothing'],
    ['engine=kernel-1.1.0', 'received nothing'],
  ])('says what is wrong with %s', (query, message) => {
    const read = pinOf(new URLSearchParams(query));
    expect(read.pin).toBeNull();
    expect(read.message).toContain(message);
  });
});

it('a result that is made again is the same, another, or of another engine', () => {
  const other = { ...pin, digest: digestOf(0) };
  expect(check(pin, pin)).toBe('reproduced');
  expect(check(pin, other)).toBe('differs');
  expect(check({ ...pin, engine: 'kernel-1.0.0' }, other)).toBe('another engine');
  expect(checkSentence(pin, pin)).toBe('Reproduced, bit for bit.');
  expect(checkSentence({ ...pin, engine: 'kernel-1.0.0' }, other)).toContain('kernel-1.0.0');
});
