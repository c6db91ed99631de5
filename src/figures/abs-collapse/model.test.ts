import { describe, expect, it } from 'vitest';
import { decode, encode } from '#lib/link/index.ts';
import type { AbsOutcome } from '#lib/simulations/abs-collapse.ts';
import { absCollapse, inputs, pairs } from './figure.ts';
import { chart, comparison, describeGlyphs, glyphs, rowsOf, sentence, summarise, table } from './model.ts';

const { defaults, parameters } = absCollapse;

/** ReLU: three learn, six get stuck, the rest are constant, all but two of them born dead. Leaky ReLU: nine in ten learn. */
const finished: readonly AbsOutcome[] = inputs(defaults).map(({ seed, activation }) => {
  const isRelu = activation.id === 'relu';
  const end = isRelu
    ? seed <= 3
      ? 'learned'
      : seed <= 9
        ? 'neither'
        : 'constant'
    : seed <= 90
      ? 'learned'
      : 'neither';
  const loss = end === 'learned' ? 0.001 : 0.25;
  return { seed, end, bornDead: isRelu && seed > 11, loss, outputs: new Float32Array(64).fill(0.5) };
});

describe('inputs', () => {
  it('trains each seed with both activations', () => {
    expect(inputs({ slope: 0.2, hundred: 2 })).toHaveLength(2 * pairs);
    expect(inputs({ slope: 0.2, hundred: 2 }).slice(0, 2)).toEqual([
      { activation: { id: 'relu' }, seed: 101 },
      { activation: { id: 'leaky-relu', negativeSlope: 0.2 }, seed: 101 },
    ]);
  });
});

describe('what is counted', () => {
  it('is how each run ended', () => {
    const relu = rowsOf(finished, 'relu');
    expect(summarise(relu)).toEqual({ done: 100, learned: 3, constant: 91, bornDead: 89 });
    expect(glyphs(relu).slice(2, 11)).toEqual(['filled', ...Array(6).fill('hollow'), 'crossed', 'crossed']);
    expect(glyphs(rowsOf([], 'relu'))).toEqual(Array(pairs).fill('pending'));
    expect(describeGlyphs('ReLU', summarise(relu))).toBe(
      'ReLU: of 100 networks 3 learned, 91 ended as a constant, 6 neither',
    );
  });

  it('stands beside the paper’s', () => {
    expect(comparison(finished)).toEqual({ paper: 'more than 90 % of 1,000', here: '91 of 100' });
    expect(comparison([])).toEqual({ paper: '–', here: '–' });
  });
});

describe('sentence', () => {
  it('says how many learned, and how many ended as a constant', () => {
    expect(sentence(defaults, 'finished', finished)).toBe(
      '3 of 100 ReLU networks learned |x|, and 91 ended as a constant, 89 of them since before the first step. From the same weights 90 of 100 Leaky ReLU networks (a = 0.1) learned it.',
    );
  });

  it('counts as it goes, and says when it was stopped', () => {
    expect(sentence(defaults, 'running', finished.slice(0, 4))).toBe(
      'So far 2 of 2 with ReLU and 2 of 2 with Leaky ReLU (a = 0.1) learned |x|.',
    );
    expect(sentence(defaults, 'cancelled', finished.slice(0, 4))).toMatch(/^Stopped early: 2 of 2/);
    expect(sentence(defaults, 'idle', [])).toContain('wait, each to learn |x| twice');
  });
});

describe('the chart', () => {
  it('has a line for each network that is done, with no more points than it needs, and the target', () => {
    const { series } = chart('relu', finished.slice(0, 20));
    expect(series).toHaveLength(11);
    expect(series[0]?.points).toHaveLength(2);
    expect(series.at(-1)).toMatchObject({ label: '|x|' });
  });

  it('keeps every corner', () => {
    const outputs = Float32Array.from({ length: 64 }, (_, i) => Math.abs(i - 20));
    const [row] = finished;
    if (row === undefined) throw new Error('expected a row');
    const [line] = chart('relu', [{ ...row, outputs }]).series;
    expect(line?.points.map(({ y }) => y)).toEqual([20, 0, 43]);
  });
});

describe('table', () => {
  it('has a row for every seed, with how it ended', () => {
    const { rows } = table(defaults, finished);
    expect(rows).toHaveLength(pairs);
    expect(rows[0]).toEqual([1, 'learned', 0.001, 'learned', 0.001]);
    expect(rows[99]).toEqual([100, 'constant, born dead', 0.25, 'neither', 0.25]);
    expect(table({ ...defaults, hundred: 3 }, []).rows[0]).toEqual([
      201,
      'not trained',
      null,
      'not trained',
      null,
    ]);
  });
});

describe('link', () => {
  it('carries slope and seeds, and refuses what is none', () => {
    const state = { slope: 0.05, hundred: 7 };
    expect(decode(parameters, encode(parameters, state, defaults), defaults).state).toEqual(state);
    expect(decode(parameters, new URLSearchParams('v=1&hundred=0'), defaults)).toMatchObject({
      state: defaults,
    });
  });
});
