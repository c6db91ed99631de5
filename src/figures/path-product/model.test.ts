import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slopeScale } from '#components/ui/scale.ts';
import { maximumLayers, type PathProductState, pathProduct } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { chart, formulaSlots, links, paths, sentence, table } from './model.ts';

const { defaults } = pathProduct;

const states: fc.Arbitrary<PathProductState> = fc.record({
  layers: fc.integer({ min: 1, max: maximumLayers }),
  slope: fc.integer({ min: 0, max: slopeScale.last }).map((at) => slopeScale.toValue(at)),
  negative: fc.constantFrom('every', 'first'),
});
const at = (change: Partial<PathProductState>): PathProductState => ({ ...defaults, ...change });

describe('the sentence', () => {
  it.each([
    [
      {},
      'Two units in a row, all at z < 0: with ReLU nothing of the gradient arrives at the first weight; with Leaky ReLU two factors of 0.1 leave 0.01.',
    ],
    [
      { layers: 6, slope: 0.01 },
      'Six units in a row, all at z < 0: with ReLU nothing of the gradient arrives at the first weight; with Leaky ReLU six factors of 0.01 leave 10⁻¹².',
    ],
    [
      { layers: 1 },
      'One unit at z < 0: with ReLU nothing of the gradient arrives at the first weight; with Leaky ReLU one factor of 0.1 leaves 0.1.',
    ],
    [
      { layers: 4, negative: 'first' },
      'Four units in a row, only the first at z < 0: with ReLU nothing of the gradient arrives at the first weight; with Leaky ReLU one factor of 0.1 leaves 0.1.',
    ],
    [
      { slope: 0 },
      'Two units in a row, all at z < 0: with slope 0 Leaky ReLU is ReLU, and nothing of the gradient arrives with either.',
    ],
    [
      { slope: 1 },
      'Two units in a row, all at z < 0: with ReLU nothing of the gradient arrives at the first weight; with slope 1 Leaky ReLU is a straight line, and all of it does.',
    ],
  ] satisfies [Partial<PathProductState>, string][])('for %o', (change, expected) => {
    expect(sentence(at(change), paths(at(change))).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});

describe('a state', () => {
  it('brings the gradient of the first weight back as the product of its factors', () => {
    fc.assert(
      fc.property(states, (state) => {
        const both = paths(state);
        for (const { layers, firstWeightGradient } of [both.relu, both['leaky-relu']]) {
          expect(firstWeightGradient).toBe(layers.reduce((left, { slope }) => left * slope, 1));
          expect(layers.at(-1)?.delta).toBe(firstWeightGradient);
        }
        expect(both.relu.firstWeightGradient).toBe(0);
      }),
    );
  });

  it.each(Object.entries(fixtures))('“%s” has a chart and a table that agree', (_name, change) => {
    const state = at(change);
    const both = paths(state);
    const { series, y } = chart(state, both);
    for (const { id, points } of series) {
      const { layers } = both[id === 'relu' ? 'relu' : 'leaky-relu'];
      expect(points.slice(1).map((point) => (Number.isNaN(point.y) ? 0 : point.y))).toEqual(
        layers.map(({ delta }) => delta),
      );
      for (const point of points)
        if (!Number.isNaN(point.y)) expect(point.y * 1.001).toBeGreaterThan(y.minimum ?? 1);
    }
    expect(table(state, both).rows).toHaveLength(state.layers);
  });
});

describe('the formula', () => {
  it('has as many factors as the way back', () => {
    const slots = (change: Partial<PathProductState>) =>
      formulaSlots(at(change), paths(at(change)), 'leaky-relu');
    expect(slots({ layers: 3 })).toEqual({ slope: '0.1', off: '3', rest: '', product: '0.001' });
    expect(slots({ layers: 3, negative: 'first' })).toEqual({
      slope: '0.1',
      off: '',
      rest: ' · 1 · 1',
      product: '0.1',
    });
    expect(formulaSlots(defaults, paths(defaults), 'relu')).toMatchObject({
      slope: '0',
      off: '2',
      product: '0',
    });
  });

  it('names what is left after each layer, from the output on', () => {
    expect(links(paths(defaults)['leaky-relu'])).toEqual([
      { layer: 2, factor: '0.1', left: '0.1', isZero: false },
      { layer: 1, factor: '0.1', left: '0.01', isZero: false },
    ]);
  });
});
