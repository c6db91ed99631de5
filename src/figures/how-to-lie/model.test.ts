import { describe, expect, it } from 'vitest';
import { at as itemAt } from '#lib/assert/at.ts';
import { decode, encode } from '#lib/link/index.ts';
import { type HowToLieState, howToLie, inputs, ratesOf, seeds, toldSeed, tries } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { known as run } from './known.ts';
import { chart, compare, type Known, knownAt, sentence, table, told, triedSeeds } from './model.ts';

const { defaults, parameters } = howToLie;
const at = (change: Partial<HowToLieState>): HowToLieState => ({ ...defaults, ...change });

/** ReLU always at 300; Leaky ReLU at 350, but for seed 44 at 250 and seed 7 at 200. Tuned, it is always at 40. */
const known: Known = {
  usual: Array.from({ length: seeds }, (_, index) => ({
    relu: 300,
    'leaky-relu': index === 43 ? 250 : index === 6 ? 200 : 350,
  })),
  tuned: Array.from({ length: seeds }, () => ({ relu: 300, 'leaky-relu': 40 })),
};
const said = (state: HowToLieState, done = seeds) =>
  sentence(
    state,
    'finished',
    known,
    knownAt(known, state).map((row, index) => (index < done ? row : null)),
  );

describe('what is told', () => {
  it('is one seed, the best of ten of one side, or medians at two rates', () => {
    expect(told(defaults, known)).toEqual({
      steps: { relu: 300, 'leaky-relu': 250 },
      seeds: { relu: [44], 'leaky-relu': [44] },
    });
    expect(triedSeeds(45)).toEqual([45, 46, 47, 48, 49, 50, 1, 2, 3, 4]);
    expect(told(at({ way: 'best', seed: 3 }), known)).toEqual({
      steps: { relu: 300, 'leaky-relu': 200 },
      seeds: { relu: [3], 'leaky-relu': [7] },
    });
    expect(told(at({ way: 'tuned' }), known).steps).toEqual({ relu: 300, 'leaky-relu': 40 });
  });
});

describe('sentence', () => {
  it('gives nothing away but what is told', () => {
    expect(said(defaults, 0)).toBe(
      '“Leaky ReLU is faster: it is at 95\u00a0% after 250 steps, ReLU after 300.” Two moons, the same data, start and batches for both, rate 0.1, seed 44.',
    );
    expect(said(at({ way: 'tuned' }), 0)).not.toContain('1.5');
  });

  it('says then what was left out, and what all seeds say', () => {
    expect(said(defaults)).toContain(
      'It told 1 seed of 50. Over all of them ReLU is ahead in 48 seeds, Leaky ReLU in 2, and 0 are even; the medians are 300 and 350 steps: ReLU is clearly ahead.',
    );
    expect(said(at({ way: 'best', seed: 3 }))).toContain(
      'It told the best of 10 runs with Leaky ReLU (a\u00a0=\u00a00.2), which need 335 on average, and 1 run with ReLU; the best of ReLU’s 10 needs 300.',
    );
    expect(said(at({ way: 'tuned' }))).toContain(
      'Leaky ReLU ran at 1.5, a rate that suits it, and ReLU at 0.1: who would be ahead at one rate, these runs do not say. Over all of them ReLU is ahead in 0 seeds, Leaky ReLU in 50',
    );
  });

  it('has a headline for who is ahead, and for nobody', () => {
    expect(said(at({ seed: 1 }), 0)).toContain(
      '“ReLU is faster: it is at 95\u00a0% after 300 steps, Leaky ReLU after 350.”',
    );
    const even = { ...known, usual: known.usual.map(() => ({ relu: 300, 'leaky-relu': 300 })) };
    expect(sentence(defaults, 'idle', even, [])).toContain('equally fast: 300 steps');
  });
});

describe('chart and table', () => {
  it('show what is told, and the others once they are there', () => {
    const shapes = (rows: number) =>
      (chart(defaults, known, knownAt(known, defaults).slice(0, rows)).markers ?? []).map(
        ({ shape }) => shape,
      );
    expect(shapes(0)).toEqual(['dot', 'dot']);
    expect(shapes(seeds).filter((shape) => shape === 'open')).toHaveLength(2 * (seeds - 1));
    const { rows } = table(defaults, known, []);
    expect(rows[43]).toEqual([44, 300, 250, 'ReLU and Leaky ReLU']);
    expect(rows[0]).toEqual([1, null, null, null]);
  });
});

describe('really run', () => {
  const really = run();
  const leads = really.usual.map((row) => row.relu - row['leaky-relu']);

  it('the seed that is told is the one that misleads most', () => {
    expect(itemAt(leads, toldSeed - 1)).toBe(Math.max(...leads));
  });

  it('ReLU is ahead at one rate for both, whatever the headlines say', () => {
    for (const state of Object.values(fixtures).map(at)) {
      expect(compare(knownAt(really, state)).verdict).toBe(state.way === 'tuned' ? 'less' : 'more');
      const { steps } = told(state, really);
      expect(steps['leaky-relu']).toBeLessThan(steps.relu);
    }
    expect(inputs(ratesOf(at({ way: 'tuned' })))).toHaveLength(seeds);
    expect(tries).toBeLessThan(seeds);
  });
});

describe('link', () => {
  it('carries a state, and refuses a seed that is none', () => {
    const state = at({ way: 'best', seed: 7 });
    expect(decode(parameters, encode(parameters, state, defaults), defaults).state).toEqual(state);
    expect(decode(parameters, new URLSearchParams('v=1&seed=51'), defaults).message).toContain(
      'from 1 to 50',
    );
  });
});
