import { describe, expect, it } from 'vitest';
import {
  arm,
  counted,
  type Experiment,
  type Figure,
  measured,
  ofKind,
  plotsOf,
  resultsOf,
  type Statistic,
  seedsTo,
  yesOrNo,
} from './index.ts';

const runs = (shift: number, count = 20) =>
  arm(
    seedsTo(count),
    (seed) => seed,
    (seed) => ({
      quantities: {
        steps: 100 * shift + seed,
        reluNorm: seed,
        leakyNorm: 2 * seed,
        slopeRatio: 1 + seed / 10,
        odd: seed % 2,
        late: seed > 10 ? 1 : 0,
      },
      digest: null,
    }),
  );
const figure = (quantity: string, statistic: Statistic, of = 'one', minus?: string): Figure => ({
  of,
  quantity,
  statistic,
  ...(minus === undefined ? {} : { minus }),
});

const experiment: Experiment = {
  id: 'example',
  title: 'Example',
  hypothesis: '',
  method: '',
  arms: { one: runs(1), two: runs(2), few: runs(1, 10), single: runs(0, 1) },
  words: { two: 'the second' },
  quantities: {
    steps: counted('Steps to the end', 'steps'),
    reluNorm: ofKind(measured('Length of the gradient with ReLU'), 'Length of the gradient', 'ReLU'),
    leakyNorm: ofKind(measured('Length with Leaky ReLU'), 'Length of the gradient', 'Leaky ReLU'),
    slopeRatio: measured('Its length over ReLU’s'),
    odd: yesOrNo('Whether the seed is odd'),
    late: yesOrNo('Whether the seed is above 10'),
  },
  figures: {
    runs: figure('odd', 'runs'),
    chosen: { given: 7 },
    oneMedianSteps: figure('steps', 'median'),
    oddPercent: figure('odd', 'percent'),
    twoMedianSteps: figure('steps', 'median', 'two'),
    twoOddPercent: figure('odd', 'percent', 'two'),
    lateCount: figure('late', 'count'),
    latePercent: figure('late', 'percent'),
    oddCount: figure('odd', 'count'),
    fewOddCount: figure('odd', 'count', 'few'),
    twoLater: figure('steps', 'median', 'two', 'one'),
    reluMean: figure('reluNorm', 'mean'),
    leakyMean: figure('leakyNorm', 'mean'),
    slopeTimes: figure('slopeRatio', 'mean'),
    known: figure('steps', 'value', 'single'),
    computed: figure('steps', 'value', 'single'),
    highestSteps: figure('steps', 'highest'),
  },
  foresight: null,
  expected: [{ figure: 'oddPercent', within: [0, 100] }],
  independent: {
    known: { low: 1, high: 1, runs: 1, rounding: 0.5 },
    lateCount: { low: 9, high: 12, runs: 20, rounding: 0.5 },
  },
};
const results = resultsOf(experiment);
const shown = () =>
  plotsOf(experiment, results).map(({ title, rows }) => [title, ...rows.map(({ label }) => label)]);

describe('the plots of an experiment', () => {
  it('have the figures of a unit, in its order, and none that nothing stands beside', () => {
    expect(shown()).toEqual([
      ['Steps to the end (median of 20 runs, steps)', 'one', 'the second'],
      ['The seed is odd (percent of 20 runs)', 'one', 'the second'],
      ['The seed is above 10 (out of 20 runs)', 'one'],
      ['Steps to the end (median of the differences in 20 pairs of runs, steps)', 'the second less one'],
      ['Length of the gradient (mean of 20 runs)', 'one, ReLU', 'one, Leaky ReLU'],
      ['Its length over ReLU’s (mean of 20 runs)', 'one'],
      ['Steps to the end (steps)', 'single'],
    ]);
  });

  it('know the ends of shares and counts, and where nothing differs', () => {
    const plots = plotsOf(experiment, results);
    const about = (name: string) => plots.find(({ title }) => title.includes(name));
    expect(about('percent')?.bounds).toEqual([0, 100]);
    expect(about('out of')?.bounds).toEqual([0, 20]);
    expect(about('differences')?.reference).toBe(0);
    expect(about('over ReLU')?.reference).toBe(1);
    expect(about('(median of 20')?.reference).toBeUndefined();
  });

  it('have theirs beside ours, and whether they agree', () => {
    const [, odd, late] = plotsOf(experiment, results);
    expect(late?.rows).toMatchObject([{ ours: { value: 10 }, theirs: { low: 9, high: 12, agrees: true } }]);
    expect(odd?.rows.map(({ theirs }) => theirs)).toEqual([null, null]);
  });

  it('show what ten times the seeds came to below a figure that missed', () => {
    const again = {
      ...results,
      repeats: { oddPercent: { value: 51, interval: null, standardError: null, runs: 200 } },
    };
    const [, shares] = plotsOf(experiment, again);
    expect(shares?.rows.map(({ label, ours }) => [label, ours?.value])).toEqual([
      ['one', 50],
      ['one, ten times the seeds', 51],
      ['the second', 50],
    ]);
    expect(shares?.title).toBe('The seed is odd (percent of runs)');
  });
});
