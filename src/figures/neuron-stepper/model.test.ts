import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slopeScale } from '#components/ui/scale.ts';
import { sides } from '../shared/pair.ts';
import { charts } from './charts.ts';
import { maximumSteps, type NeuronStepperState, neuronStepper, phases } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { formulaSlots, formulas } from './formulas.ts';
import { moves, next, position } from './model.ts';
import { rows, table } from './numbers.ts';
import { sentence } from './sentence.ts';
import { compute, isWipedOut } from './steps.ts';

const { defaults } = neuronStepper;

const number = fc.integer({ min: -40, max: 40 }).map((quarters) => quarters / 4);
const states: fc.Arbitrary<NeuronStepperState> = fc.record({
  x1: number,
  x2: number,
  w1: number,
  w2: number,
  b: number,
  y: number,
  rate: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
  slope: fc.integer({ min: 0, max: slopeScale.last }).map((at) => slopeScale.toValue(at)),
  at: fc.integer({ min: 0, max: 4 * maximumSteps }),
});
const at = (change: Partial<NeuronStepperState>): NeuronStepperState => ({ ...defaults, ...change });
const textOf = (change: Partial<NeuronStepperState>): string => sentence(at(change), compute(at(change)));

describe('a training by hand', () => {
  it('goes forward, loss, backward, update, and back the same way', () => {
    let state = at({ at: 0 });
    for (const phase of [...phases, ...phases]) {
      expect(next(state.at)).toBe(phase);
      state = { ...state, ...moves.forth(state) };
      expect(position(state.at).moment).toBe(phase);
    }
    expect(position(state.at)).toEqual({ step: 2, moment: 'update' });
    for (const _ of [...phases, ...phases]) state = { ...state, ...moves.back(state) };
    expect(state).toEqual(at({ at: 0 }));
    expect(moves.back(state)).toEqual({ at: 0 });
  });

  it('takes ten updates at once, from wherever in a step one is', () => {
    expect(moves.many(at({ at: 0 }))).toEqual({ at: 40 });
    expect(moves.many(at({ at: 3 }))).toEqual({ at: 40 });
    expect(moves.many(at({ at: 40 }))).toEqual({ at: 80 });
    expect(moves.many(at({ at: 798 }))).toEqual({ at: 800 });
    expect(next(800)).toBeNull();
  });

  it('undoes an update to the same numbers as before', () => {
    fc.assert(
      fc.property(states, (state) => {
        const there = { ...state, ...moves.forth(state) };
        if (there.at === state.at) return;
        expect(compute({ ...there, ...moves.back(there) })).toEqual(compute(state));
      }),
    );
  });
});

describe('the sentence', () => {
  it.each([
    [
      { at: 0 },
      'Both neurons start from the same numbers. First comes the forward pass: from the inputs to z, and from z to h.',
    ],
    [
      { at: 1 },
      'Step 1, forward: with ReLU z = −2, on the negative side, and h = 0; with Leaky ReLU z = −2, on the negative side, and h = −0.2.',
    ],
    [
      { at: 2 },
      'Step 1, loss: with ReLU h = 0 where 1 was wanted, so L = 1; with Leaky ReLU h = −0.2 where 1 was wanted, so L = 1.44.',
    ],
    [
      { at: 3 },
      'Step 1, backward: with ReLU the factor f′(z) = 0 wipes out the product, and every gradient is 0; with Leaky ReLU f′(z) = 0.1, and ∂L/∂w₁ = −0.48.',
    ],
    [{ at: 4 }, 'Step 1, update: with ReLU no weight moves; with Leaky ReLU w₁ goes from −0.5 to −0.452.'],
    [
      { at: 40 },
      'After 10 steps: with ReLU no weight has moved; with Leaky ReLU w₁ has gone from −0.5 to −0.04511, and L was 1.159.',
    ],
    [
      { at: 80 },
      'After 20 steps: with ReLU no weight has moved; with Leaky ReLU w₁ has gone from −0.5 to 0.4995: in step 17 z was positive for the first time, and f′(z) is 1 now.',
    ],
    [{ b: 2, at: 3 }, 'Step 1, backward: with both f′(z) = 1, and ∂L/∂w₁ = −2.'],
    [{ b: 2.5, at: 3 }, 'Step 1, backward: with both h is exactly what was wanted, and every gradient is 0.'],
    [{ rate: 0, at: 4 }, 'Step 1, update: with both nothing moves, as the learning rate is 0.'],
    [{ rate: 0, at: 8 }, 'After 2 steps: with both nothing has moved, as the learning rate is 0.'],
    [
      { b: 2, rate: 1e-6, at: 40 },
      'After 10 steps: with both the weights have moved by less than four digits show.',
    ],
    // Each step overshoots by as much as it was off.
    [
      { x1: 0, x2: 0, b: 3, y: 2, rate: 1, at: 8 },
      'After 2 steps: with both the weights have moved, and are back where they were.',
    ],
    [
      { b: 4, rate: 5, at: 40 },
      /^After 10 steps: with ReLU w₁ has gone from −0.5 to −30.5, and stays there: since step 2 f′\(z\) is 0; with Leaky/,
    ],
    [{ slope: 0, at: 8 }, 'After 2 steps: with both no weight has moved.'],
    [
      { x1: 0, at: 4 },
      'Step 1, update: with ReLU no weight moves; with Leaky ReLU w₂ goes from 0.5 to 0.478.',
    ],
    [
      { b: 4, rate: 5, slope: 0.5, at: 80 },
      /^After 20 steps: with ReLU .*; with Leaky ReLU the numbers overflowed in step \d+: the learning rate is too large\.$/,
    ],
  ] satisfies [Partial<NeuronStepperState>, string | RegExp][])('for %o', (change, expected) => {
    if (typeof expected === 'string') expect(textOf(change)).toBe(expected);
    else expect(textOf(change)).toMatch(expected);
  });

  it('says that nothing moved only where nothing did, and never writes a number that is none', () => {
    fc.assert(
      fc.property(states, (state) => {
        const now = compute(state);
        const text = sentence(state, now);
        expect(text).not.toMatch(/NaN|not a number|undefined|∞|-\d/);
        expect(text).not.toMatch(/from (\S+(?: × \S+)?) to \1[,:;.] /);
        if (/no weight (moves|has moved)/.test(text)) {
          const still = sides.filter((side) => {
            const { steps } = now.sides[side];
            return steps.every(({ nextBias }) => nextBias === steps[0]?.bias);
          });
          expect(still).not.toEqual([]);
        }
      }),
    );
  });
});

describe('the zero factor', () => {
  it('is seen to wipe out the product once the backward pass is there', () => {
    expect(isWipedOut(compute(at({ at: 2 })), 'relu')).toBe(false);
    const now = compute(at({ at: 3 }));
    expect([isWipedOut(now, 'relu'), isWipedOut(now, 'leaky-relu')]).toEqual([true, false]);
    const factors = rows(at({}), now).filter(({ factor }) => factor !== undefined);
    expect(factors.map(({ cells }) => cells.relu)).toEqual(['−2', '0', '2']);
    expect(factors.map(({ cells }) => cells['leaky-relu'])).toEqual(['−2.4', '0.1', '2']);
    const products = rows(at({}), now).filter(({ isProduct }) => isProduct);
    expect(products.map(({ cells }) => cells.relu)).toEqual(['0', '0', '0']);
    expect(products.map(({ cells }) => cells['leaky-relu'])).toEqual(['−0.48', '0.24', '−0.24']);
  });

  it('leaves ReLU’s weights where they were, and says so in the table', () => {
    const state = at({ at: 40 });
    const weights = rows(state, compute(state)).filter(({ phase }) => phase === 'update');
    expect(weights.map(({ cells }) => cells.relu)).toEqual(['−0.5 stays', '0.5 stays', '−0.5 stays']);
    expect(weights.map(({ cells }) => cells['leaky-relu'])).toEqual(['−0.04511', '0.2726', '−0.2726']);
  });
});

describe('a state', () => {
  it.each(Object.entries(fixtures))(
    '“%s” has charts, rows, formulas and a table that agree',
    (_name, change) => {
      const state = at(change);
      const now = compute(state);
      const { f, loss } = charts(state, now);
      for (const side of sides) {
        const { steps, current } = now.sides[side];
        const rings = f.markers?.filter(({ colour }) => colour === `var(--act-${side})`) ?? [];
        expect(rings.map(({ x, y }) => [x, y])).toEqual(
          now.moment === 'start' ? [] : [[current.preactivation, current.output]],
        );
        const shown = loss.series.find(({ id }) => id === side)?.points.map(({ y }) => y) ?? [];
        expect(shown).toEqual(steps.slice(0, shown.length).map((step) => step.loss));
        const names = formulas[now.moment === 'start' ? 'forward' : now.moment].numbers.flatMap((tex) =>
          [...tex.matchAll(/\\slot\{(\w+)\}/g)].map(([, name = '']) => name),
        );
        const slots = formulaSlots(state, now, side);
        for (const name of names) expect(slots[name], name).toMatch(/\d/);
      }
      const { rows: lines, columns } = table(state, now);
      expect(lines).toHaveLength(sides.reduce((sum, side) => sum + now.sides[side].steps.length, 0));
      for (const line of lines) expect(line).toHaveLength(columns.length);
    },
  );

  it('has numbers in all of its table’s cells up to the phase it is in', () => {
    const state = at({ at: 6 });
    const { columns, rows: lines } = table(state, compute(state));
    const unknown = columns.filter((_, index) => lines[3]?.[index] === null).map(({ label }) => label);
    expect(lines.slice(0, 2).flat()).not.toContain(null);
    expect(unknown).toEqual([
      '∂L/∂h',
      'f′(z)',
      '∂L/∂w₁',
      '∂L/∂w₂',
      '∂L/∂b',
      'w₁ after',
      'w₂ after',
      'b after',
    ]);
  });
});
