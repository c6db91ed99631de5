import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SumOfRelusState, sumOfRelus, units } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { chart, corners, farthest, sentence, sum, table } from './model.ts';

const state = (change: Partial<SumOfRelusState>): SumOfRelusState => ({ ...sumOfRelus.defaults, ...change });
const quarter = (bound: number) => fc.integer({ min: -4 * bound, max: 4 * bound }).map((n) => n / 4);
const [t, c] = [quarter(3), quarter(4)];
const states: fc.Arbitrary<SumOfRelusState> = fc.record({
  target: fc.constantFrom('tent', 'table', 'hill'),
  unit: fc.constantFrom(...units),
  t1: t,
  c1: c,
  t2: t,
  c2: c,
  t3: t,
  c3: c,
  t4: t,
  c4: c,
});

describe('the sum', () => {
  it('is 0 left of its corners, and a straight line between two of them', () => {
    fc.assert(
      fc.property(states, (given) => {
        const all = [-3, ...corners(given).filter((at) => at > -3), 3];
        for (const [index, left] of all.slice(0, -1).entries()) {
          const right = all[index + 1] ?? 3;
          const middle = (sum(given, left) + sum(given, right)) / 2;
          expect(sum(given, (left + right) / 2)).toBeCloseTo(middle, 9);
        }
        expect(sum(given, -3)).toBe(0);
      }),
    );
  });
});

it('comes within an eighth of the hill with three, as the lesson says', () => {
  expect(farthest(state(fixtures['a round hill'])).distance).toBeLessThanOrEqual(0.125);
});

describe('the sentence', () => {
  it.each([
    ['nothing yet', 'No ReLU adds anything yet: the sum is 0 everywhere. The hill is 1 high.'],
    ['the tent', 'This is the tent, from end to end: three ReLUs, with corners at −1, 0 and 1.'],
    ['the plateau', 'This is the plateau, from end to end: four ReLUs, with corners at −2, −1, 1 and 2.'],
    ['default', 'One ReLU, with a corner at −2: the sum misses the hill by up to 5, at x = 3.'],
    [
      'one corner, twice',
      'Two ReLUs, with no corner in sight: the sum misses the hill by up to 1, at x = 0.',
    ],
  ] as const)('of “%s”', (name, expected) => {
    expect(sentence(state(fixtures[name]))).toBe(expected);
  });

  it('agrees with the table and the chart, whatever the state', () => {
    fc.assert(
      fc.property(states, (given) => {
        const text = sentence(given);
        const { distance } = farthest(given);
        expect(text.startsWith('This is ')).toBe(distance < 1e-9);
        for (const [z, ...rest] of table(given).rows) {
          const [made, wanted] = rest.slice(-2).map(Number);
          expect(made).toBe(sum(given, Number(z)));
          expect(Math.abs(Number(made) - Number(wanted))).toBeLessThanOrEqual(distance);
        }
        expect(chart(given).markers?.map(({ x }) => x)).toEqual(corners(given));
        expect(text).not.toMatch(/NaN|undefined|\b1 ReLUs|corners at \S+:/);
      }),
    );
  });
});
