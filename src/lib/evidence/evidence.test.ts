import { describe, expect, it } from 'vitest';
import { present } from '../assert/present.ts';
import {
  type Arm,
  agreement,
  arm,
  counted,
  deepened,
  deepProblems,
  type Experiment,
  type Finding,
  fullProblems,
  inputsOf,
  inWords,
  measured,
  type Observation,
  outcome,
  percentage,
  printed,
  printedInterval,
  printedTogether,
  quickProblems,
  resultsOf,
  seedsTo,
  strangeness,
  sure,
  uncertainty,
  unless,
  yesOrNo,
} from './index.ts';

/** Runs whose numbers are a function of the seed. */
const runs = (n: number, quantities: (seed: number) => Observation['quantities']): Arm =>
  arm(
    seedsTo(n),
    (seed) => ({ seed }),
    ({ seed }) => ({ quantities: quantities(seed), digest: null }),
  );

const experiment: Experiment = {
  id: 'example',
  title: 'Odd seeds',
  hypothesis: 'Odd seeds are half of all.',
  method: 'Seeds 1 to 20 are counted.',
  quantities: {
    odd: yesOrNo('Whether the seed is odd'),
    seed: measured('The seed, less 3 in the arm even'),
    late: unless(counted('The seed', 'seeds', 20), 'it is 10 or less'),
  },
  arms: {
    odd: runs(20, (seed) => ({ odd: seed % 2, seed, late: seed > 10 ? seed : null })),
    even: runs(20, (seed) => ({ odd: 1 - (seed % 2), seed: seed - 3, late: null })),
  },
  figures: {
    runs: { of: 'odd', quantity: 'odd', statistic: 'runs' },
    chosen: { given: 7 },
    oddPercent: { of: 'odd', quantity: 'odd', statistic: 'percent' },
    oddCount: { of: 'odd', quantity: 'odd', statistic: 'count' },
    seedMean: { of: 'odd', quantity: 'seed', statistic: 'mean' },
    seedMedian: { of: 'odd', quantity: 'seed', statistic: 'median' },
    lateMedian: { of: 'odd', quantity: 'late', statistic: 'median' },
    seedLowest: { of: 'odd', quantity: 'seed', statistic: 'lowest' },
    seedHighest: { of: 'odd', quantity: 'seed', statistic: 'highest' },
    seedMore: { of: 'odd', minus: 'even', quantity: 'seed', statistic: 'median' },
  },
  foresight: null,
  expected: [
    { figure: 'oddPercent', within: [20, 80] },
    { figure: 'seedMore', above: 2 },
  ],
};

const results = resultsOf(experiment);
const finding = (name: string): Finding => {
  const found = results.findings[name];
  if (found === undefined) throw new Error(`expected a finding, received ${name}`);
  return found;
};

describe('figures', () => {
  it('come with their interval, exact or bootstrapped, and the runs that they rest on', () => {
    expect(finding('runs')).toEqual({ value: 20, interval: null, standardError: null, runs: 20 });
    expect(finding('chosen')).toEqual({ value: 7, interval: null, standardError: null, runs: 0 });
    expect(finding('oddPercent')).toMatchObject({ value: 50, runs: 20 });
    expect(finding('oddPercent').interval?.[0]).toBeCloseTo(27.2, 1);
    expect(finding('oddPercent').standardError).toBeCloseTo(Math.sqrt(2500 / 20), 10);
    expect(finding('oddCount').value).toBe(10);
    expect(finding('oddCount').interval?.[1]).toBeCloseTo(14.56, 2);
    expect(finding('seedMean').value).toBe(10.5);
    expect(finding('seedMean').standardError).toBeCloseTo(Math.sqrt((400 - 1) / 12 / 20), 1);
    expect(finding('seedMedian')).toMatchObject({ value: 10.5, interval: [6, 15] });
    expect(finding('seedLowest')).toMatchObject({ value: 1, interval: null });
    expect(finding('seedHighest')).toMatchObject({ value: 20, interval: null });
  });

  it('leave out the runs without the number', () => {
    expect(finding('lateMedian')).toMatchObject({ value: 15.5, runs: 10 });
  });

  it('pair by seed', () => {
    expect(finding('seedMore')).toMatchObject({ value: 3, interval: [3, 3], runs: 20 });
  });

  it.each([
    [{ of: 'odd', quantity: 'none', statistic: 'mean' }, 'expected runs of odd with none, received none'],
    [{ of: 'even', quantity: 'late', statistic: 'mean' }, 'expected runs that have late, received none'],
    [{ of: 'odd', quantity: 'seed', statistic: 'count' }, 'expected 0 or 1 of each run, received 2'],
    [{ of: 'odd', quantity: 'seed', statistic: 'value' }, 'expected the value of one run, received 20'],
  ] as const)('%j cannot be had', (figure, message) => {
    expect(() => resultsOf({ ...experiment, figures: { ...experiment.figures, wrong: figure } })).toThrow(
      `figure wrong of example: ${message}`,
    );
  });
});

describe('the verdict rule', () => {
  const at = (lower: number, upper: number): Finding => ({
    value: (lower + upper) / 2,
    interval: [lower, upper],
    standardError: null,
    runs: 9,
  });

  it('asks the whole interval', () => {
    expect(outcome({ figure: '', above: 1 }, at(1.1, 2))).toBe('holds');
    expect(outcome({ figure: '', above: 1 }, at(0.9, 2))).toBe('open');
    expect(outcome({ figure: '', above: 1 }, at(0, 1))).toBe('fails');
    expect(outcome({ figure: '', below: 1 }, at(0, 0.9))).toBe('holds');
    expect(outcome({ figure: '', below: 1 }, at(0, 1.1))).toBe('open');
    expect(outcome({ figure: '', below: 1 }, at(1, 2))).toBe('fails');
    expect(outcome({ figure: '', within: [0, 1] }, at(0, 1))).toBe('holds');
    expect(outcome({ figure: '', within: [0, 1] }, at(-1, 0))).toBe('open');
    expect(outcome({ figure: '', within: [0, 1] }, at(2, 3))).toBe('fails');
  });

  const verdict = (...expected: Experiment['expected']) => resultsOf({ ...experiment, expected }).verdict;

  it('says supported, refuted, depends, or no clear difference', () => {
    const [holds, fails, open] = [
      { figure: 'seedMore', above: 2 },
      { figure: 'seedMore', above: 4 },
      { figure: 'oddPercent', above: 50 },
    ] as const;
    expect(verdict(holds)).toBe('supported');
    expect(verdict(fails)).toBe('refuted');
    expect(verdict(fails, open)).toBe('refuted');
    expect(verdict(holds, fails)).toBe('depends');
    expect(verdict(holds, open)).toBe('no clear difference');
    expect(verdict(open)).toBe('no clear difference');
  });

  it('wants something to have been expected, of a figure that there is', () => {
    expect(() => verdict()).toThrow('expected of example: expected at least 1 figure, received 0');
    expect(() => verdict({ figure: 'x', above: 0 })).toThrow(
      'expected of example: expected a figure of it, received x',
    );
  });
});

describe('results', () => {
  it('are the same when they are measured again, and fit their experiment', () => {
    expect(resultsOf(experiment)).toEqual(results);
    expect(quickProblems(experiment, results)).toEqual([]);
    expect(fullProblems(experiment, results)).toEqual([]);
  });

  it('know what was decided beforehand by a digest', () => {
    expect(results.inputs).toMatch(/^[0-9a-f]{64}$/);
    const moved = { ...experiment, expected: [{ figure: 'seedMore', above: 1 }] };
    expect(inputsOf(moved)).not.toBe(results.inputs);
    expect(inputsOf({ ...experiment, method: 'Said otherwise.' })).toBe(results.inputs);
  });

  it('have a figure again from ten times the seeds, where it misses an independent one', () => {
    const missed = { ...experiment, misses: { seedMean: 'Ten times the seeds have a larger mean.' } };
    const { repeats } = resultsOf(missed);
    expect(repeats.seedMean).toMatchObject({ value: 100.5, runs: 200 });
    expect(fullProblems(missed, { ...resultsOf(missed), repeats: {} }).join()).toContain(
      'experiment example: repeat of figure seedMean: committed is nothing, recomputed is {"value":100.5',
    );
  });

  it('have a deep form, which begins with their own runs', () => {
    const more = { ...experiment, deep: 50 };
    const deep = resultsOf(deepened(more));
    expect(deep.findings.seedMean).toMatchObject({ value: 25.5, runs: 50 });
    expect(deepProblems(more, results, deep)).toEqual([]);
    const odd = { ...present(deep.arms.odd, 'odd'), quantities: { seed: [7] } };
    expect(deepProblems(more, results, { ...deep, arms: { ...deep.arms, odd } }).join()).toContain(
      'deep form of experiment example: seed of odd, first runs: committed is [7], recomputed is [1,2,3',
    );
    expect(deepProblems({ ...more, deep: 60 }, results, deep).join()).toContain('decided beforehand');
    expect(() => deepened(experiment)).toThrow('experiment example: expected a deep form, received none');
  });

  it('refuse runs that differ in what they have, and numbers that are none', () => {
    const uneven = runs(2, (seed) => (seed === 1 ? { a: 1 } : { b: 1 }));
    expect(() => resultsOf({ ...experiment, arms: { uneven } })).toThrow(
      'quantities: expected a of every run, received b',
    );
    const lost = runs(2, () => ({ a: Number.NaN }));
    expect(() => resultsOf({ ...experiment, arms: { lost } })).toThrow(
      'quantities: expected a finite number or null, received a NaN',
    );
  });
});

describe('agreement with an independent figure', () => {
  const ours: Finding = { value: 10, interval: [9, 11], standardError: 0.5, runs: 100 };

  it('allows three standard errors of the difference, the rounding and a reading', () => {
    const theirs = { low: 12, high: 12, runs: 100, rounding: 0.05 };
    const { difference, allowed, agrees } = agreement('mean', ours, theirs);
    expect(difference).toBe(-2);
    expect(allowed).toBeCloseTo(3 * Math.sqrt(0.5) + 0.05, 12);
    expect(agrees).toBe(true);
    expect(agreement('mean', ours, { ...theirs, low: 12.3, high: 13 }).agrees).toBe(false);
    expect(agreement('median', ours, { ...theirs, low: 12.3, high: 13, reading: 1 }).agrees).toBe(true);
    // More runs of theirs leave less to chance.
    expect(agreement('mean', ours, { ...theirs, runs: 10_000 }).agrees).toBe(false);
  });

  it('takes the nearer end of a range, and their own spread of a share', () => {
    expect(agreement('mean', ours, { low: 9, high: 11, runs: 5, rounding: 0 }).difference).toBe(0);
    const all: Finding = { value: 100, interval: [91, 100], standardError: 0, runs: 40 };
    const { allowed } = agreement('percent', all, { low: 98, high: 98, runs: 49, rounding: 0 });
    expect(allowed).toBeCloseTo(3 * 2, 12);
  });
});

describe('words', () => {
  it('print numbers and intervals', () => {
    expect([printed(1234.56, 0), printed(-0.635, 2), printed(-0.001, 1), printed(1, 2)]).toEqual([
      '1,235',
      '−0.64',
      '0',
      '1',
    ]);
    expect([printed(0.000018, 2), printed(-1.23e-19, 7), printed(0.000018, 6)]).toEqual([
      '1.8\u00a0×\u00a010⁻⁵',
      '−1.2\u00a0×\u00a010⁻¹⁹',
      '0.000018',
    ]);
    expect([printed(999_999, 0), printed(13_573_841, 0), printed(-1e6, 0)]).toEqual([
      '999,999',
      '1.4\u00a0×\u00a010⁷',
      '−1.0\u00a0×\u00a010⁶',
    ]);
    expect(printedInterval([3.2, 6.6], 0)).toBe('3 to 7');
    expect(printedInterval([15.8, 16.1], 0)).toBe('15.8 to 16.1');
    expect(printedInterval([2, 2], 0)).toBe('2 to 2');
    expect(printedInterval([46, 59.9], 1)).toBe('46.0 to 59.9');
    expect(printedInterval([100, 100], 1)).toBe('100 to 100');
  });

  it('print numbers that are compared to one precision', () => {
    const together = printedTogether(
      [
        { value: 92, interval: [87.71, 95] },
        { value: 0, interval: null },
        { value: 1.8e-5, interval: null },
      ],
      1,
    );
    expect(together).toEqual([
      { text: '92.0', interval: '87.7 to 95.0' },
      { text: '0.0', interval: null },
      { text: '1.8\u00a0×\u00a010⁻⁵', interval: null },
    ]);
    expect(printedTogether([{ value: 92, interval: [87, 95] }], 1)[0]).toEqual({
      text: '92',
      interval: '87 to 95',
    });
  });

  it('keep of a large number what its interval allows', () => {
    const large = (value: number, interval: readonly [number, number] | null) => sure({ value, interval });
    expect(large(21_083, [19_322, 24_090])).toEqual({ value: 21_000, interval: [19_000, 24_000] });
    expect(large(2279, [1554, 3196])).toEqual({ value: 2300, interval: [1600, 3200] });
    for (const [value, interval] of [
      [670, [460, 1020]],
      [1500, [1500, 1500]],
      [1500, null],
    ] as const) {
      expect(large(value, interval)).toEqual({ value, interval });
    }
  });

  it('make words of a name', () => {
    expect(inWords('slope0.2MedianSteps')).toBe('slope 0.2 median steps');
    expect(inWords('reluMeanPercentAtBias1.4')).toBe('ReLU mean percent at bias 1.4');
    expect(inWords('leaky0.2Bias-1')).toBe('Leaky ReLU, slope 0.2, bias −1');
    expect(inWords('moonsMinus0.5')).toBe('moons, slope −0.5');
    expect(inWords('units5SlopeThird')).toBe('5 units, slope 1/3');
    expect(inWords('width64Layers1')).toBe('width 64, 1 layer');
  });

  it('say how sure a number is', () => {
    const of = (name: string) => uncertainty(experiment, name, finding(name), 0);
    expect(of('runs')).toBe('The number of runs, seeds 1 to 20.');
    expect(of('chosen')).toBe('Part of the set-up: chosen, not measured.');
    expect(uncertainty({ ...experiment, computed: ['chosen'] }, 'chosen', finding('chosen'), 0)).toBe(
      'Computed from the set-up: it comes out the same every time.',
    );
    expect(of('oddCount')).toBe('Counted in 20 runs, seeds 1 to 20. 95\u00a0% interval: 5 to 15.');
    expect(of('seedHighest')).toBe('Highest of 20 runs, seeds 1 to 20.');
    expect(of('lateMedian')).toBe(
      'Median of the 10 of 20 runs that have the number, seeds 1 to 20. 95\u00a0% interval: 12 to 19.',
    );
    expect(of('seedMore')).toBe(
      'Median of the differences of 20 pairs of runs, seeds 1 to 20. 95\u00a0% interval: 3 to 3.',
    );
  });
});

describe('a number', () => {
  it('may be what its quantity says, and nothing else', () => {
    const steps = unless(counted('Steps', 'steps', 20), 'never reached');
    expect([0, 20, null].map((value) => strangeness(steps, value))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(strangeness(steps, 2.5)).toBe('expected a whole number, received 2.5');
    expect(strangeness(steps, -1)).toBe('expected at least 0, received -1');
    expect(strangeness(percentage('Share'), 100.1)).toBe('expected at most 100, received 100.1');
    expect(strangeness(measured('Length'), null)).toBe('expected a number of every run, received none');
    expect(strangeness(measured('Length'), -1e300)).toBeUndefined();
  });
});
