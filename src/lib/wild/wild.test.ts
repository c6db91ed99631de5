import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activations } from '../activations/index.ts';
import { datasets } from '../datasets/index.ts';
import { decode, encode } from '../link/index.ts';
import { defaultsOf } from '../parameters/index.ts';
import {
  activationField,
  activationName,
  chosen,
  claimParameters,
  claimText,
  type Judged,
  judge,
  meanDifference,
  measured,
  measureOf,
  problemOf,
  reasonsText,
  regressions,
  type Stated,
  shareDifference,
  sixClaims,
  type WildClaim,
} from './index.ts';

const defaults = defaultsOf<WildClaim>(claimParameters);
const claimOf = (change: Partial<WildClaim>): WildClaim => ({ ...defaults, ...change });
const read = (query: string) => decode(claimParameters, new URLSearchParams(query), defaults);

const numbers = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const pairs = fc.array(fc.tuple(numbers, numbers), { minLength: 10, maxLength: 30 });
const bit = fc.constantFrom(0, 1);
const bits = fc.array(fc.tuple(bit, bit), { minLength: 10, maxLength: 60 });
const stated: fc.Arbitrary<Stated> = fc.record({
  is: fc.constantFrom('larger', 'smaller', 'same'),
  margin: fc.double({ min: 0.001, max: 1e3, noNaN: true }),
});

/** The same with the two sides exchanged. */
const exchanged = <Value>(list: readonly (readonly [Value, Value])[]) =>
  list.map(([one, other]) => [other, one] as const);
const mirror = ({ is, margin }: Stated): Stated => ({
  is: ({ larger: 'smaller', smaller: 'larger', same: 'same' } as const)[is],
  margin,
});

describe('the interval of a difference', () => {
  it('holds the mean, whatever the pairs', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const { mean, lower, upper } = meanDifference(list, 2e3);
        expect(lower).toBeLessThanOrEqual(mean + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(mean - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('of shares holds the difference, lies within ±100 points, and turns with the sides', () => {
    fc.assert(
      fc.property(bits, (list) => {
        const found = shareDifference(list);
        const ones = (side: 0 | 1) => list.filter((pair) => pair[side] === 1).length;
        expect(found.mean).toBeCloseTo((100 * (ones(0) - ones(1))) / list.length, 9);
        expect(found.lower).toBeLessThan(found.upper);
        expect(found.lower).toBeLessThanOrEqual(found.mean);
        expect(found.upper).toBeGreaterThanOrEqual(found.mean);
        expect(found.lower).toBeGreaterThanOrEqual(-100);
        expect(found.upper).toBeLessThanOrEqual(100);
        const turned = shareDifference(exchanged(list));
        expect(turned.lower).toBeCloseTo(-found.upper, 9);
        expect(turned.upper).toBeCloseTo(-found.lower, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('has a width where all pairs are alike: twenty of twenty prove no certainty', () => {
    const alike = Array.from({ length: 20 }, () => [1, 0] as const);
    // (0.0125)^(1/20) of them at least, and the other side alone in what is left at most.
    expect(shareDifference(alike)).toMatchObject({ mean: 100, upper: 100, alike: 0.0125 });
    expect(shareDifference(alike).lower).toBeCloseTo(60.65, 2);
    const none = meanDifference(
      alike.map(() => [5, 5] as const),
      32,
    );
    // 1 − 0.025^(1/20) of the pairs may have another difference, of 32 at most.
    expect(none.upper).toBeCloseTo(32 * 0.168434, 3);
    expect(none.lower).toBe(-none.upper);
    // 32 of 32 units in every pair: no difference can be larger, and one may be 64 smaller.
    const most = meanDifference(
      alike.map(() => [32, 0] as const),
      32,
    );
    expect(most.upper).toBe(32);
    expect(most.lower).toBeCloseTo(32 - 64 * 0.168434, 3);
  });

  it('has no less of a width where all but a few are alike', () => {
    const few = (count: number) =>
      meanDifference(
        Array.from({ length: 20 }, (_, index) => [index < count ? 0.01 : 0, 0] as const),
        32,
      );
    for (const count of [1, 5]) {
      expect(few(count).upper).toBeCloseTo(32 * 0.168434, 3);
      expect(judge(few(count), { is: 'larger', margin: 0 }).verdict).toBe('undecided');
    }
    expect(judge(few(6), { is: 'larger', margin: 0 }).verdict).toBe('holds');
  });
});

describe('the verdict', () => {
  const difference = (mean: number, lower: number, upper: number) =>
    ({ pairs: 20, mean, lower, upper, alike: null }) as const;
  const verdict = (is: Stated['is'], margin: number, lower: number, upper: number) =>
    judge(difference((lower + upper) / 2, lower, upper), { is, margin }).verdict;

  it.each([
    ['larger', 1, 1, 3, 'holds'],
    ['larger', 1, 0.9, 3, 'undecided'],
    ['larger', 1, -3, 0.9, 'does not hold'],
    ['larger', 0, 0.1, 1, 'holds'],
    ['larger', 0, 0, 1, 'undecided'],
    ['larger', 0, -1, 0, 'does not hold'],
    ['smaller', 1, -3, -1, 'holds'],
    ['smaller', 1, -0.9, 3, 'does not hold'],
    ['smaller', 0, -1, 0, 'undecided'],
    ['same', 1, -1, 1, 'holds'],
    ['same', 1, -1, 1.1, 'undecided'],
    ['same', 1, 1.1, 2, 'does not hold'],
    ['same', 1, -2, -1.1, 'does not hold'],
    ['same', 1, -2, 2, 'undecided'],
  ] as const)('%s by %d, interval %d to %d: %s', (is, margin, lower, upper, expected) => {
    expect(verdict(is, margin, lower, upper)).toBe(expected);
  });

  it('turns with the sides, and names seeds where it is undecided and only there', () => {
    fc.assert(
      fc.property(pairs, stated, (list, claim) => {
        const own = judge(meanDifference(list, 2e3), claim);
        const other = judge(
          {
            ...own,
            mean: -own.mean,
            lower: -own.upper,
            upper: -own.lower,
          },
          mirror(claim),
        );
        expect(other.verdict).toBe(own.verdict);
        expect(other.needed).toBe(own.needed);
        expect(own.needed === null).toBe(own.verdict !== 'undecided');
        if (own.needed !== null) expect(own.needed).toBeGreaterThan(own.pairs);
      }),
      { numRuns: 30 },
    );
  });

  it('says how many seeds would decide: as the square of how far the interval reaches beyond its limit', () => {
    const needed = (mean: number, half: number, is: Stated['is'], margin: number) =>
      judge(difference(mean, mean - half, mean + half), { is, margin }).needed;
    expect(needed(2, 2, 'larger', 1)).toBe(80);
    expect(needed(-2, 2, 'smaller', 1)).toBe(80);
    // Within both limits, both have to be cleared; the nearer one asks for more.
    expect(needed(0.5, 2, 'same', 1)).toBe(320);
    // Beyond one, that one.
    expect(needed(1.5, 1, 'same', 1)).toBe(80);
    expect(needed(1, 2, 'larger', 1)).toBe(Number.POSITIVE_INFINITY);
    // Ten pairs without a difference, of at most 100: as many as it names do, and one fewer does not.
    const even = (count: number) =>
      judge(
        meanDifference(
          Array.from({ length: count }, () => [0, 0] as const),
          100,
        ),
        { is: 'same', margin: 1 },
      );
    expect(even(10).needed).toBe(368);
    expect(even(368).verdict).toBe('holds');
    expect(even(367).verdict).toBe('undecided');
  });
});

describe('a claim in a link', () => {
  it('comes back with all its parts', () => {
    for (const { claim } of sixClaims) {
      expect(decode(claimParameters, encode(claimParameters, claim, defaults), defaults)).toEqual({
        state: claim,
        message: null,
      });
    }
    const state = claimOf({ a: { id: 'rrelu', lower: 0.1, upper: 0.3 }, b: chosen('elu'), is: 'same' });
    const query = encode(claimParameters, state, defaults);
    expect(query.get('a')).toBe('rrelu:0.1,0.3');
    expect(decode(claimParameters, query, defaults).state).toEqual(state);
  });

  it.each([
    ['seeds=0', 'seeds: expected an integer from 10 to 200, received “0”'],
    ['seeds=1000000', 'seeds: expected an integer from 10 to 200, received “1000000”'],
    ['margin=much', 'margin: expected a number from 0 to 1000000, received “much”'],
    ['margin=-1', 'margin: expected a number from 0 to 1000000, received “-1”'],
    ['a=leaky-relu:two', 'a: expected one of identity, relu,'],
    ['a=leaky-relu:2', 'received “leaky-relu:2”'],
    ['a=relu:1', 'received “relu:1”'],
    ['a=rrelu:0.3,0.1', 'received “rrelu:0.3,0.1”'],
    ['b=leaky', 'received “leaky”'],
    ['data=mnist', 'data: expected one of two-moons'],
    ['measure=beauty', 'measure: expected one of test-accuracy'],
  ])('%s is one sentence', (query, message) => {
    const { state, message: said } = read(query);
    expect(said).toContain(message);
    expect(state).toEqual(defaults);
  });

  it('writes every activation, and names its parameters', () => {
    const field = activationField({ name: 'a', label: 'A' });
    for (const { id } of activations) expect(field.parse(field.print(chosen(id)))).toEqual(chosen(id));
    expect(field.parse('elu')).toEqual(chosen('elu'));
    expect(activationName(chosen('rrelu'))).toBe('RReLU (ℓ\u00a0=\u00a00.125, u\u00a0=\u00a00.3333)');
  });
});

describe('a claim that cannot be put to the test', () => {
  it.each([
    [
      { a: chosen('relu') },
      'A and B: expected two that differ in their function or their rate, received ReLU twice.',
    ],
    [
      { a: { id: 'leaky-relu', negativeSlope: 0 } },
      'received Leaky ReLU (a\u00a0=\u00a00) and ReLU, which are one function.',
    ],
    [
      { a: chosen('relu'), rate: 1, measure: 'gradient' },
      'A and B: expected two functions, since the first gradient is read before any step, received ReLU twice.',
    ],
    [
      { data: 'sine' },
      'Measure: expected one that needs no classes, since “Sine” has none, received “Test accuracy”.',
    ],
    [
      { is: 'same', margin: 0 },
      'Margin: expected a number above 0 within which two are the same, received 0.',
    ],
    [
      { layers: 20, units: 100 },
      'Network: expected layers × units × units to be at most 20,000, received 200,000.',
    ],
  ] as const)('%j says so in a sentence', (change, message) => {
    expect(problemOf(claimOf(change))).toContain(message);
  });

  it('is none of these: two rates, numbers with a loss, the six', () => {
    expect(problemOf(defaults)).toBeNull();
    expect(problemOf(claimOf({ a: chosen('relu'), rate: 1 }))).toBeNull();
    expect(problemOf(claimOf({ data: 'sine', measure: 'test-loss' }))).toBeNull();
    expect(sixClaims.map(({ claim }) => problemOf(claim))).toEqual(sixClaims.map(() => null));
  });

  it('knows which data are numbers, and which were measured', () => {
    expect(measured).toEqual(datasets.filter(({ fixed }) => fixed).map(({ id }) => id));
    expect(regressions).toEqual(datasets.filter(({ task }) => task === 'regression').map(({ id }) => id));
  });
});

describe('words', () => {
  it('put a claim as a sentence', () => {
    expect(claimText(claimOf({ a: { id: 'leaky-relu', negativeSlope: 0.1 }, data: 'xor' }))).toBe(
      'With Leaky ReLU (a\u00a0=\u00a00.1) instead of ReLU, on XOR, test accuracy is larger by at least 1\u00a0point.',
    );
    expect(claimText(claimOf({ measure: 'steps', is: 'smaller', margin: 0, rate: 1 }))).toBe(
      'With Leaky ReLU (a\u00a0=\u00a00.01) at rate\u00a01 instead of ReLU at rate\u00a00.1, on two moons, the number of steps to 95\u00a0% training accuracy is smaller.',
    );
    expect(claimText(claimOf({ measure: 'dead', is: 'same', margin: 2.5 }))).toMatch(
      /the number of dead units is the same within 2\.5\u00a0units\.$/,
    );
  });

  it('say what a verdict takes, runs that diverged, and those that never got there', () => {
    const judged: Judged = {
      pairs: 20,
      mean: 1.5,
      lower: -2,
      upper: 5,
      alike: null,
      verdict: 'undecided',
      needed: Number.POSITIVE_INFINITY,
    };
    const result = { rows: [], totals: [3, 1.5], diverged: [2, 0], never: [0, 1], judged } as const;
    const text = reasonsText(claimOf({ measure: 'steps' }), result, judged);
    expect(text).toContain('no number of seeds decides');
    expect(text).toContain(
      'Runs that diverged (2 with Leaky ReLU (a\u00a0=\u00a00.01)) count with all their steps, unless they had been there before.',
    );
    expect(text).toContain('Runs that never got there (1 with ReLU) count with all their steps.');
    const many = reasonsText(claimOf({}), result, { ...judged, needed: 3e6 });
    expect(many).toContain('more than 100,000 seeds');
  });
});

it('a difference and its interval are said to one precision, by the largest of them', () => {
  const { differences } = measureOf(claimOf({ measure: 'steps' }));
  expect(differences([6.28, 2.8, 10.2])).toEqual(['6.3', '2.8', '10.2']);
  expect(differences([120, -3, 1200])).toEqual(['120', '−3', '1200']);
  expect(differences([0, 0, 0])).toEqual(['0', '0', '0']);
});
