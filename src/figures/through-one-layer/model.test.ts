import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '#lib/link/index.ts';
import { cameOut } from './came-out.ts';
import { type OneLayerState, offered, throughOneLayer } from './figure.ts';
import { chart, readout, sentence, table } from './model.ts';
import { histogram, madeOf, reach } from './outputs.ts';

const { defaults, parameters } = throughOneLayer;
const at = (change: Partial<OneLayerState> = {}): OneLayerState => ({ ...defaults, ...change });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the histogram', () => {
  const input = { mean: 0, deviation: 1 };

  it('has all values but those beyond its ends', () => {
    expect(sum(histogram(input, (z) => z))).toBeCloseTo(1, 4);
    expect(sum(histogram(input, () => 6))).toBe(0);
  });

  it('has a half in one stretch where ReLU puts zeros, and a normal distribution above', () => {
    const shares = histogram(input, (z) => Math.max(0, z));
    const zero = Math.round(-reach.from / reach.width);
    // Φ(0.2) − ½ = 0.0793 of the inputs are in that stretch themselves.
    expect(shares[zero]).toBeCloseTo(0.5793, 3);
    expect(shares[zero - 1]).toBe(0);
    expect(shares[zero + 5]).toBeCloseTo(0.0436, 3);
  });
});

describe('what is made of the inputs', () => {
  it('is named in the sentence, exact zeros among it', () => {
    expect(sentence(at({ activation: 'relu' }), madeOf(at()))).toBe(
      'Of inputs with mean 0 and mean square 1 ReLU makes outputs with mean 0.399 and mean square 0.5. 50.0\u00a0% of them are exactly 0.',
    );
    expect(sentence(at({ activation: 'selu' }), madeOf(at()))).toBe(
      'Of inputs with mean 0 and mean square 1 SELU makes outputs with mean 0 and mean square 1. None of them is exactly 0.',
    );
    const far = at({ activation: 'relu', mean: 2, deviation: 0.6 });
    expect(sentence(far, madeOf(far))).toContain('Less than 0.1\u00a0% of them are exactly 0.');
    const low = at({ activation: 'relu', mean: -2, deviation: 0.5 });
    expect(sentence(low, madeOf(low))).toContain('More than 99.9\u00a0% of them');
  });

  it('stands row by row in the readout and the table', () => {
    const made = madeOf(at());
    expect(readout(made).map(({ id }) => id)).toEqual([...offered]);
    expect(readout(made)[4]).toEqual({ id: 'gelu', name: 'GELU', cells: ['0.282', '0.425', 'none'] });
    const { rows, columns } = table(at(), made);
    expect(rows).toHaveLength(offered.length);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});

describe('the chart', () => {
  it('has inputs and outputs within its axes, in every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { series, y } = chart(state);
        expect(series.map(({ id }) => id)).toEqual(['inputs', 'outputs']);
        for (const { points } of series) {
          expect(Math.max(...points.map((point) => point.y))).toBeLessThanOrEqual(y.maximum ?? 0);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the outcome of the prediction', () => {
  it('is of centred inputs alone', () => {
    const rule = cameOut['centred-output'];
    expect(rule?.(at(), madeOf(at()))).toBe('selu');
    expect(rule?.(at({ mean: 1 }), madeOf(at({ mean: 1 })))).toBeNull();
  });
});

const states: fc.Arbitrary<OneLayerState> = fc.record({
  activation: fc.constantFrom(...offered),
  mean: fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
  deviation: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
});

it('a state comes back from its link', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(decode(parameters, encode(parameters, state, defaults), defaults)).toEqual({
        state,
        message: null,
      });
    }),
  );
});
