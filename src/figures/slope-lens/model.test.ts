import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slopeScale } from '#components/ui/scale.ts';
import { decode, encode } from '#lib/link/index.ts';
import { formsAt, slotsAt } from '../shared/activation/worked.ts';
import { type SlopeLensState, slopeLens } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { charts, reading, sentence, table, worked } from './model.ts';

const { defaults, parameters } = slopeLens;

const states: fc.Arbitrary<SlopeLensState> = fc.record({
  slope: fc.integer({ min: 0, max: slopeScale.last }).map((at) => slopeScale.toValue(at)),
  probe: fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10),
  view: fc.constantFrom('both', 'f', 'derivative'),
  magnify: fc.constantFrom('1', '10', '50'),
});
const at = (change: Partial<SlopeLensState>): SlopeLensState => ({ ...defaults, ...change });

describe('the sentence', () => {
  it.each([
    [{}, 'At z = −2.5 ReLU passes none of the gradient, Leaky ReLU a hundredth of it.'],
    [{ slope: 0.1 }, 'At z = −2.5 ReLU passes none of the gradient, Leaky ReLU a tenth of it.'],
    [{ slope: 1 / 3 }, 'At z = −2.5 ReLU passes none of the gradient, Leaky ReLU a third of it.'],
    [{ slope: 0.035 }, 'At z = −2.5 ReLU passes none of the gradient, Leaky ReLU 3.5\u00a0% of it.'],
    [{ slope: 0 }, 'With slope 0 Leaky ReLU is ReLU. At z = −2.5 neither passes any gradient.'],
    [{ slope: 0, probe: 2 }, 'With slope 0 Leaky ReLU is ReLU. At z = 2 both pass the whole gradient.'],
    [
      { slope: 1 },
      'With slope 1 Leaky ReLU is the identity, a straight line. At z = −2.5 it passes the whole gradient, ReLU none.',
    ],
    [
      { probe: 1.5 },
      'At z = 1.5 both are the identity and pass the whole gradient: on this side the slope changes nothing.',
    ],
    [
      { probe: 0, slope: 0.25 },
      'At z = 0 the derivative is a convention. Here, as in PyTorch, ReLU’s is 0 and Leaky ReLU’s is its slope, 0.25.',
    ],
    [
      { probe: 0, slope: 1 },
      'At z = 0 ReLU’s derivative is a convention: here, as in PyTorch, 0. With slope 1 Leaky ReLU has no bend, and its derivative is 1.',
    ],
  ] satisfies [Partial<SlopeLensState>, string][])('for %o', (change, expected) => {
    expect(sentence(at(change))).toBe(expected);
  });

  it('says “none of the gradient” only where there is none', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { relu, leaky } = reading(state);
        const text = sentence(state);
        if (text.includes('ReLU passes none')) {
          expect(relu.derivative).toBe(0);
          expect(leaky.derivative).toBeGreaterThan(0);
        }
        if (text.includes('both')) expect(relu.derivative).toBe(leaky.derivative);
        expect(text).not.toMatch(/NaN|undefined|-\d/);
      }),
    );
  });
});

describe('a state', () => {
  it('comes back from its link', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(decode(parameters, encode(parameters, state, defaults), defaults)).toEqual({
          state,
          message: null,
        });
      }),
    );
  });

  it.each(Object.entries(fixtures))('“%s” has charts, numbers and a table that agree', (_name, change) => {
    const state = at(change);
    const { f, derivative } = charts(state);
    const { relu, leaky } = reading(state);
    const rings = (chart: typeof f) =>
      chart.markers?.filter(({ shape }) => shape === 'ring').map(({ y }) => y);
    expect(rings(f)).toEqual([relu.value, leaky.value]);
    expect(rings(derivative)).toEqual([relu.derivative, leaky.derivative]);
    const row = table(state).rows.find(([z]) => z === state.probe);
    expect(row).toEqual([state.probe, relu.value, leaky.value, relu.derivative, leaky.derivative]);
  });
});

describe('the formula', () => {
  it('holds: f(z) is the derivative times z', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { leaky } = reading(state);
        expect(leaky.value).toBeCloseTo(leaky.derivative * state.probe, 12);
      }),
    );
    const tenth = worked({ slope: 0.1, probe: -2.5 });
    expect(slotsAt(tenth)).toMatchObject({ negativeSlope: '0.1', factor: '(−2.5)', f: '−0.25', d: '0.1' });
    expect(formsAt(tenth)).toEqual({ f: '1', derivative: 'plain' });
  });
});

describe('the lens', () => {
  it('stretches both vertical axes about zero', () => {
    expect(charts(at({ magnify: '50' })).f.y).toMatchObject({ minimum: -0.08, maximum: 0.08 });
    expect(charts(at({ magnify: '10' })).derivative.y).toMatchObject({ minimum: -0.025, maximum: 0.125 });
  });
});
