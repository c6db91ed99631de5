import { describe, expect, it } from 'vitest';
import { finding } from './index.ts';

/**
 * What independent programs found, in percent, and from how many runs. Two programs make a range. Where two shares are
 * compared, three standard errors of their difference are what chance may do; a share's standard error is what a
 * bootstrap of its runs comes to. Half a digit is added for the figure's own rounding.
 */
function agrees(
  ours: { readonly percent: number; readonly runs: number },
  theirs: {
    readonly low: number;
    readonly high: number;
    readonly runs: number;
    readonly rounding: number;
  },
): boolean {
  const nearest = Math.max(theirs.low, Math.min(theirs.high, ours.percent));
  const variance = (percent: number, runs: number) => (percent * (100 - percent)) / runs;
  const error = Math.sqrt(variance(ours.percent, ours.runs) + variance(nearest, theirs.runs));
  return Math.abs(ours.percent - nearest) <= 3 * error + theirs.rounding;
}

describe('born dead, as an independent program counted it in 40,000 networks', () => {
  const runs = 40_000;
  it.each([
    [2, 5, 49.9],
    [2, 10, 87.9],
    [2, 20, 99.3],
    [3, 5, 20.1],
    [3, 10, 57.6],
    [3, 20, 89],
    [4, 5, 7.4],
    [4, 10, 29.3],
    [4, 20, 62.9],
    [5, 5, 2.4],
    [5, 10, 13],
    [5, 20, 35.5],
  ])('width %d, %d layers: %d %%', (width, layers, figure) => {
    const percent = finding('born-dead', `width${width}Layers${layers}Percent`);
    expect(finding('born-dead', 'networks')).toBe(runs);
    expect(agrees({ percent, runs }, { low: figure, high: figure, runs, rounding: 0.05 })).toBe(true);
    expect(percent).toBeLessThan(finding('born-dead', `width${width}Layers${layers}BoundPercent`));
  });
});

describe('|x| learned, as independent programs counted it in 200 runs', () => {
  it.each([
    ['relu', 2, 2],
    ['slope0.01', 44, 49],
    ['slope0.1', 81, 90],
    ['slope0.2', 93, 96],
    ['elu', 98, 98],
  ])('%s: %d to %d %%', (name, low, high) => {
    const runs = finding('abs-collapse', 'networks');
    const percent = finding('abs-collapse', `${name}LearnedPercent`);
    expect(agrees({ percent, runs }, { low, high, runs: 200, rounding: 0.5 })).toBe(true);
  });
});

describe('the comparison', () => {
  it('lets chance pass, and nothing else', () => {
    const theirs = { low: 50, high: 50, runs: 10_000, rounding: 0 };
    expect(agrees({ percent: 52, runs: 10_000 }, theirs)).toBe(true);
    expect(agrees({ percent: 52.2, runs: 10_000 }, theirs)).toBe(false);
  });
});
