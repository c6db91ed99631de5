import { describe, expect, it } from 'vitest';
import { at } from './at.ts';
import { present } from './present.ts';

describe('at', () => {
  it('gives what stands there, 0 and the empty text too', () => {
    expect(at([3, 0], 1)).toBe(0);
    expect(at(Float64Array.of(Number.NaN), 0)).toBeNaN();
    expect(at(['', 'b'], 0)).toBe('');
  });

  it.each([-1, 2, 0.5, Number.NaN])('throws at %d, and names index and length', (index) => {
    expect(() => at([1, 2], index)).toThrow(
      new RangeError(`index: expected a whole number from 0 to 1, received ${index}`),
    );
  });
});

describe('present', () => {
  it('gives the value, false and 0 too', () => {
    expect(present(0, 'loss')).toBe(0);
    expect(present(false, 'flag')).toBe(false);
  });

  it.each([null, undefined])('throws on %s, and names what was wanted', (value) => {
    expect(() => present(value, 'loss')).toThrow(`loss: expected a value, received ${value}`);
  });
});
