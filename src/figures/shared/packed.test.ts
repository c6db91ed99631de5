import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed, unpacked } from './packed.ts';

it('gives back what was packed, numbers that are not there too', () => {
  const number = fc.option(fc.double({ noNaN: true }).map((value) => value + 0));
  const rows = fc.array(fc.tuple(number, number, number), { minLength: 1 });
  fc.assert(
    fc.property(rows, (some) => {
      expect(unpacked(packed(some))).toEqual(some);
    }),
  );
});

it('puts like numbers side by side', () => {
  expect(
    packed([
      [1, 0.5],
      [20, null],
    ]),
  ).toBe('1 20,0.5 ');
});
