import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('is marked as UTF-8 where a character asks for it, and else is plain ASCII', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['x, "y"', 0.1 + 0.2],
      [null, -1e-300],
    ]),
  ).toBe('a,b\r\n"x, ""y""",0.30000000000000004\r\n,-1e-300\r\n');
  expect(csvOf([['z ≤ 0']])).toBe('\ufeffz ≤ 0\r\n');
});
