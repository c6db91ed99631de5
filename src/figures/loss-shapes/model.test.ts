import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '#lib/assert/at.ts';
import { type LossShapesState, lossShapes } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { charts, costs, sentence, table } from './model.ts';

const state = (change: Partial<LossShapesState>): LossShapesState => ({ ...lossShapes.defaults, ...change });
const states: fc.Arbitrary<LossShapesState> = fc.record({
  h: fc.integer({ min: -20, max: 40 }).map((tenths) => tenths / 10),
  y: fc.integer({ min: -20, max: 40 }).map((tenths) => tenths / 10),
  z: fc.integer({ min: -60, max: 60 }).map((tenths) => tenths / 10),
  truth: fc.constantFrom('yes', 'no'),
});

describe('the losses', () => {
  it('are the squared distance, and minus the logarithm of the probability given to what is right', () => {
    fc.assert(
      fc.property(states, (given) => {
        const { squared, logistic, p } = costs(given);
        expect(squared).toBeCloseTo((given.h - given.y) ** 2, 12);
        expect(logistic).toBeCloseTo(-Math.log(given.truth === 'yes' ? p : 1 - p), 9);
      }),
    );
  });
});

describe('the sentence', () => {
  it.each([
    [
      {},
      'An answer of 0.4 where 1 is right costs 0.36. At z = −1.5 yes, which is right, has a probability of 18\u00a0%: that costs 1.7.',
    ],
    [
      { h: 1, z: 4 },
      'An answer of 1 where 1 is right costs nothing. At z = 4 yes, which is right, has a probability of 98.2\u00a0%: that costs 0.0181.',
    ],
    [
      { z: 2, truth: 'no' },
      'An answer of 0.4 where 1 is right costs 0.36. At z = 2 no, which is right, has a probability of 12\u00a0%: that costs 2.13.',
    ],
  ] satisfies [Partial<LossShapesState>, string][])('for %o', (change, expected) => {
    expect(sentence(state(change))).toBe(expected);
  });

  it('never says that something wrong costs nothing, nor that it is certain', () => {
    fc.assert(
      fc.property(states, (given) => {
        const text = sentence(given);
        expect(text.includes('costs nothing')).toBe(given.h === given.y);
        expect(text).not.toMatch(/NaN|undefined| (?:0|100)\u00a0%|costs 0[. ]?$/);
      }),
    );
  });
});

it.each(Object.entries(fixtures))('“%s” has charts and a table that agree', (_name, change) => {
  const given = state(change);
  const { squared, logistic } = charts(given);
  expect([at(squared.markers ?? [], 0).y, at(logistic.markers ?? [], 0).y]).toEqual([
    costs(given).squared,
    costs(given).logistic,
  ]);
  const row = table(given).rows.find(([value]) => value === 0);
  expect(row?.[1]).toBe(given.y ** 2);
  expect(row?.[2]).toBe(0.5);
});
