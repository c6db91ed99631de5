import { describe, expect, it } from 'vitest';
import { decode, encode } from '#lib/link/index.ts';
import { parseSpec } from '#lib/spec/index.ts';
import type { Measurement } from '#lib/training/index.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import { type Pair, sides } from '../shared/pair.ts';
import { curvesChart } from './chart.ts';
import { type ComparisonState, comparison, specOf } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { manySentence, manyVerdict, type PairRow } from './many.ts';
import { architecture, withDepth, withWidth } from './model.ts';
import { sentence, unitsSentence } from './sentence.ts';
import { table } from './table.ts';
import { discordance, verdict } from './verdict.ts';

const { defaults, parameters } = comparison;

const tested = 86;

function side(wrong: readonly number[], units: RunPicture['units'] = [['active', 'active']]): RunPicture {
  const correct = Uint8Array.from({ length: tested }, (_, i) => (wrong.includes(i) ? 0 : 1));
  const measurement: Measurement = {
    step: 4800,
    epoch: 300,
    trainLoss: 0.08,
    testLoss: 0.11,
    trainAccuracy: 0.97,
    testAccuracy: (tested - wrong.length) / tested,
    inactiveUnits: units.map((layer) => layer.filter((unit) => unit !== 'active').length),
    deadUnits: units.map((layer) => layer.filter((unit) => unit === 'dead').length),
  };
  const history = [{ ...measurement, step: 0, epoch: 0 }, measurement];
  return { status: 'finished', measurement, history, units, divergence: null, correct, field: null };
}

const pair = (relu: RunPicture, leaky: RunPicture): Pair<RunPicture> => ({ relu, 'leaky-relu': leaky });

describe('specOf', () => {
  it('gives both sides the same data, the same start and the same batches', () => {
    const state: ComparisonState = { ...defaults, slope: 0.2, learningRate: 0.5, seed: 7, hidden: [8, 8, 8] };
    const relu = parseSpec(specOf(state, 'relu'));
    const leaky = parseSpec(specOf(state, 'leaky-relu'));
    expect({ ...leaky, network: { ...leaky.network, activation: relu.network.activation } }).toEqual(relu);
    expect(leaky.network.activation).toEqual({ id: 'leaky-relu', negativeSlope: 0.2 });
    expect([relu.data.seed, relu.training.seed]).toEqual([7, 7]);
  });
});

describe('width and depth', () => {
  it('set the hidden layers', () => {
    expect(withWidth({ ...defaults, hidden: [16, 8] }, 4)).toEqual({ hidden: [4, 4] });
    expect(withDepth({ ...defaults, hidden: [16, 8] }, 4)).toEqual({ hidden: [16, 8, 8, 8] });
    expect(withDepth(defaults, 1)).toEqual({ hidden: [16] });
  });

  it('show in the name of the network', () => {
    expect(architecture(defaults)).toBe('2-16-16-3');
    expect(architecture({ ...defaults, data: 'two-moons', hidden: [4] })).toBe('2-4-1');
  });
});

describe('verdict on one pair', () => {
  it('needs six points to none', () => {
    expect(verdict({ tested, onlyRelu: 5, onlyLeaky: 0 })).toBe('none');
    expect(verdict({ tested, onlyRelu: 6, onlyLeaky: 0 })).toBe('relu');
    expect(verdict({ tested, onlyRelu: 0, onlyLeaky: 6 })).toBe('leaky-relu');
    expect(verdict({ tested, onlyRelu: 9, onlyLeaky: 3 })).toBe('none');
  });

  it('looks only at points on which the two disagree', () => {
    expect(discordance(pair(side([1, 2, 3]), side([3, 4])))).toEqual({ tested, onlyRelu: 1, onlyLeaky: 2 });
  });
});

describe('sentence', () => {
  it('introduces the two networks before they run', () => {
    expect(sentence(defaults, 'paused', null)).toBe(
      'Two networks, 2-16-16-3, from the same initial weights: one bends with ReLU, one with Leaky ReLU, a = 0.01.',
    );
  });

  it('says when there is no clear difference', () => {
    expect(sentence(defaults, 'finished', pair(side([1, 2, 3]), side([3, 4])))).toBe(
      'After 300 epochs ReLU finds the class of 83 of 86 test points, Leaky ReLU of 84: no clear difference. None of 2 ReLU units is dead; no leaky unit is even inactive.',
    );
    expect(sentence(defaults, 'finished', pair(side([1]), side([1])))).toContain(
      'the same ones: no difference.',
    );
  });

  it('names a clear lead, and that it is one seed', () => {
    const worse = side([1, 2, 3, 4, 5, 6, 7]);
    expect(sentence(defaults, 'finished', pair(worse, side([])))).toContain(
      'a clear lead for Leaky ReLU, with this one seed.',
    );
  });

  it('gives the step and the cause of a divergence', () => {
    const gone = {
      ...side([]),
      divergence: { step: 12, cause: 'After step 12 a weight of layer 2 is no longer finite.' },
    };
    const text = sentence(defaults, 'finished', pair(side([]), gone));
    expect(text).toMatch(
      /^Leaky ReLU diverged: after step 12 a weight of layer 2 is no longer finite\. ReLU went on to 100/,
    );
    expect(text).not.toContain('NaN');
  });
});

describe('unitsSentence', () => {
  it('keeps dead and inactive apart', () => {
    const relu = side([], [['dead', 'dead', 'active']]);
    const leaky = side([], [['inactive', 'active', 'active']]);
    expect(unitsSentence(pair(relu, leaky))).toBe(
      '2 of 3 ReLU units are dead; 1 of the leaky ones is inactive, none dead.',
    );
  });

  it('knows that a slope of zero is ReLU', () => {
    const dead = side([], [['dead', 'active']]);
    expect(unitsSentence(pair(dead, dead))).toContain('with a = 0 they are ReLU units');
  });
});

describe('curvesChart', () => {
  it('draws training and test part of both sides, over all epochs from the start', () => {
    const chart = curvesChart(pair(side([]), side([])), 'loss');
    expect(chart.x).toMatchObject({ minimum: 0, maximum: 300 });
    expect(chart.series.map(({ id, points }) => [id, points.length])).toEqual([
      ['relu-trainLoss', 2],
      ['relu-testLoss', 2],
      ['leaky-relu-trainLoss', 2],
      ['leaky-relu-testLoss', 2],
    ]);
    expect(curvesChart(null, 'accuracy').x).toEqual(chart.x);
  });
});

describe('table', () => {
  it('has the same rows before and after a run', () => {
    const before = table(defaults, null).rows.map(([name]) => name);
    const after = table(defaults, pair(side([]), side([]))).rows.map(([name]) => name);
    expect(after).toEqual(before);
    expect(before).toContain('Layer 2: of these dead');
  });
});

describe('many pairs', () => {
  const rows = (difference: (i: number) => number): readonly PairRow[] =>
    Array.from({ length: 20 }, (_, i) => ({ index: i, relu: 0.9, leaky: 0.9 + difference(i) }));

  it('finds no clear difference where the interval holds zero', () => {
    const even = rows((i) => ((i % 5) - 2) / 100);
    expect(manyVerdict(even)).toMatchObject({ done: 20, winner: 'none' });
    expect(manySentence(even)).toBe(
      'Over 20 pairs of seeds, Leaky ReLU less ReLU: a median of 0.0 points of test accuracy (95 % interval −1.0 to 1.0): no clear difference.',
    );
  });

  it('finds a difference where it leaves zero out', () => {
    expect(manyVerdict(rows(() => 0.02)).winner).toBe('leaky-relu');
    expect(manyVerdict(rows((i) => -0.01 - i / 1000)).winner).toBe('relu');
  });

  it('leaves out pairs that diverged, and says so', () => {
    const some = rows(() => 0).map((row, i) => (i < 4 ? { ...row, leaky: null } : row));
    expect(manyVerdict(some)).toMatchObject({ done: 20, diverged: 4 });
    expect(manySentence(some)).toContain('In 4 of 20 pairs a network diverged');
  });

  it('counts while it runs', () => {
    expect(manySentence([rows(() => 0)[0] as PairRow, null])).toBe('1 of 2 pairs of seeds are done.');
    expect(manySentence([null])).toBe('');
  });
});

describe('link', () => {
  it('has the names of a run’s link and comes back', () => {
    const state: ComparisonState = { data: 'two-moons', hidden: [8], slope: 0.2, learningRate: 0.1, seed: 3 };
    const params = encode(parameters, state, defaults);
    expect(params.toString()).toBe('v=1&data=two-moons&hidden=8&slope=0.2&lr=0.1&seed=3');
    expect(decode(parameters, params, defaults)).toEqual({ state, message: null });
  });

  it('carries every fixture, and each is a run', () => {
    for (const fixture of Object.values(fixtures)) {
      const state = { ...defaults, ...fixture };
      expect(decode(parameters, encode(parameters, state, defaults), defaults).state).toEqual(state);
      for (const side of sides) expect(() => parseSpec(specOf(state, side))).not.toThrow();
    }
  });
});
