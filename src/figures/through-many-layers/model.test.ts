import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '#lib/link/index.ts';
import type { SignalOutcome } from '#lib/simulations/signal.ts';
import { cameOut } from './came-out.ts';
import { gainOf, inputs, type ManyLayersState, networks, offered, throughManyLayers } from './figure.ts';
import { chart, packedSignals, type Signals, sentence, signalsOf, table, unpackedSignals } from './model.ts';

const { defaults, parameters } = throughManyLayers;
const at = (change: Partial<ManyLayersState>): ManyLayersState => ({ ...defaults, ...change });

/** All networks of a state, each activation’s signal by a factor a layer. */
function signals(state: ManyLayersState, factors: readonly number[], done = networks): Signals {
  const rows = inputs(state).map(({ seed, layers }, index): SignalOutcome | null =>
    index < done
      ? {
          seed,
          after_pl: factors.map((factor) =>
            Array.from({ length: layers }, (_, layer) => ({
              size: factor ** (layer + 1),
              spread: 0.5 ** layer,
            })),
          ),
        }
      : null,
  );
  return signalsOf(state, rows);
}

const three = at({ shown: ['relu', 'elu', 'gelu'] });
const known = signals(three, [1, 1.1, 0.8]);

describe('the networks', () => {
  it('are the same for every activation, but for the gain', () => {
    const [first, second] = inputs(at({ twenty: 2, gain: 'own', shown: ['relu', 'elu'] }));
    expect([first?.seed, second?.seed]).toEqual([21, 22]);
    expect(first?.paths.map(({ gain }) => Math.round(100 * gain))).toEqual([141, 125]);
    expect([gainOf('gelu', 'one'), gainOf('elu', 'he')]).toEqual([1, Math.SQRT2]);
    const [leaky] = inputs(at({ shown: ['leaky-relu'] }));
    expect(leaky?.paths[0]?.parameters).toEqual({ negativeSlope: 0.2 });
  });
});

describe('the sentence', () => {
  it('tells who keeps the size, and who is furthest from it', () => {
    expect(sentence(three, 'finished', known)).toBe(
      '20 networks of width 128 with He’s gain √2. Behind layer 50 the median size is within a factor of 3 of 1 with ReLU, more than 3 with ELU, less than 1/3 with GELU. Furthest from 1 is GELU: 1.4 × 10⁻⁵.'.replaceAll(
        ' × 10',
        '\u00a0×\u00a010',
      ),
    );
  });

  it('tells where inputs are told apart', () => {
    expect(sentence(at({ quantity: 'spread' }), 'finished', known)).toMatch(
      /Behind layer 50 the median spread across inputs is less than a tenth with ReLU, ELU and GELU\. It is least with ELU: /,
    );
  });

  it('counts as networks come', () => {
    expect(sentence(three, 'running', signals(three, [1, 1, 1], 3))).toContain('√2, 3 of 20 so far.');
    expect(sentence(three, 'cancelled', signals(three, [1, 1, 1], 0))).toBe(
      '20 networks of width 128 with He’s gain √2, 0 of 20.',
    );
  });
});

describe('the outcome of a prediction', () => {
  it('is of the gain that is asked about, once all networks are done', () => {
    const he = at({ shown: ['gelu', 'silu'] });
    expect(cameOut['he-gain']?.(signals(he, [0.8, 0.7]))).toBe('faded');
    expect(cameOut['he-gain']?.(signals(he, [0.8, 0.7], 19))).toBeNull();
    expect(cameOut['he-gain']?.(signals(at({ gain: 'own', shown: ['gelu', 'silu'] }), [1, 1]))).toBeNull();
    expect(cameOut['he-gain']?.(signals(three, [1, 1, 1]))).toBeNull();
    expect(cameOut['own-gain']?.(signals(at({ gain: 'own', shown: ['elu', 'gelu'] }), [1, 1.1]))).toBe('elu');
  });
});

describe('what a page carries', () => {
  it('comes back in three digits', () => {
    const back = unpackedSignals(three, packedSignals(known));
    expect(back).toMatchObject({ question: known.question, done: networks });
    back.summaries.forEach(({ size_l, spread_l }, index) => {
      size_l.forEach(({ layer, median }, place) => {
        expect(layer).toBe(place + 1);
        expect(median / (known.summaries[index]?.size_l[place]?.median ?? 0)).toBeCloseTo(1, 2);
      });
      expect(spread_l).toHaveLength(50);
    });
  });
});

describe('the chart and the table', () => {
  it('have a line and a band for each activation, and rows at eight layers', () => {
    expect(chart(three, known).series.map(({ id }) => id)).toEqual(['relu', 'elu', 'gelu']);
    expect(chart(three, known).bands).toHaveLength(3);
    const { rows, columns } = table(known);
    expect(rows).toHaveLength(3 * 8);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});

it('a state comes back from its link', () => {
  const states: fc.Arbitrary<ManyLayersState> = fc.record({
    gain: fc.constantFrom('one', 'he', 'own'),
    shown: fc.subarray([...offered], { minLength: 1, maxLength: 6 }),
    quantity: fc.constantFrom('size', 'spread'),
    width: fc.constantFrom('64', '128', '256'),
    twenty: fc.integer({ min: 1, max: 500 }),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(decode(parameters, encode(parameters, state, defaults), defaults)).toEqual({
        state,
        message: null,
      });
    }),
  );
});
