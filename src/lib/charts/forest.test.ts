import { describe, expect, it } from 'vitest';
import {
  across,
  bareAxis,
  type ForestRow,
  forestAxis,
  forestLayout,
  forestPaths,
  forestSummary,
  isWorthDrawing,
  placeOn,
  sharingAxis,
} from './forest.ts';

const row = (value: number, interval: readonly [number, number] | null = null): ForestRow => ({
  label: `figure ${value}`,
  ours: { value, interval },
  theirs: null,
});
const beside = (own: ForestRow, low: number, high = low, agrees = true): ForestRow => ({
  ...own,
  theirs: { low, high, rounding: 0.005, agrees },
});
const labelsOf = (rows: readonly ForestRow[]): readonly string[] => rows.map(({ label }) => label);

describe('the axis of a forest plot', () => {
  it('is linear, with a margin and round ticks', () => {
    const axis = forestAxis({ title: 'percent', rows: [row(96.5, [96.2, 97.4])] });
    expect(axis.kind).toBe('linear');
    expect(axis.minimum).toBeCloseTo(96.152, 10);
    expect(axis.maximum).toBeCloseTo(97.448, 10);
    expect(axis.ticks).toEqual([96.2, 96.4, 96.6, 96.8, 97, 97.2, 97.4]);
  });

  it('counts by ratios where all is positive and spans more than two decades, from the ends of intervals', () => {
    const kind = (...rows: readonly ForestRow[]) => forestAxis({ title: 'steps', rows }).kind;
    expect(kind(row(1), row(100))).toBe('linear');
    expect(kind(row(1), row(90, [80, 101]))).toBe('logarithmic');
    expect(kind(row(0), row(1000))).toBe('linear');
    expect(kind(row(-1), row(1000))).toBe('linear');
    expect(kind(beside(row(1), 1000))).toBe('logarithmic');
    const { ticks } = forestAxis({ title: 'norm', rows: [row(1e-19), row(1e7)] });
    expect(ticks.map(Math.log10).map(Math.round)).toEqual([-20, -15, -10, -5, 0, 5]);
  });

  it('has the ends of its unit, and the 0 of differences', () => {
    const shares = forestAxis({ title: 'percent of runs', rows: [row(3)], bounds: [0, 100] });
    expect(shares.ticks).toEqual([0, 20, 40, 60, 80, 100]);
    const differences = forestAxis({ title: 'more', rows: [row(5, [4, 6])], reference: 0 });
    expect(differences.minimum).toBeLessThan(0);
    expect(forestAxis({ title: 'ratio', rows: [row(5, [4, 6])], reference: 1 }).minimum).toBeGreaterThan(3);
  });

  it('gives one number room on both sides', () => {
    for (const value of [0, 13, -2]) {
      const axis = forestAxis({ title: 'one', rows: [row(value)] });
      expect(placeOn(axis, value)).toBe(across / 2);
    }
  });

  it('asks for figures, and for finite ones', () => {
    expect(() => forestAxis({ title: 'dead, mean', rows: [] })).toThrow(
      'forest plot dead, mean: expected at least 1 figure, received 0',
    );
    expect(() => forestAxis({ title: 'norm', rows: [row(Number.NaN)] })).toThrow(
      'forest plot norm: expected finite figures, received NaN',
    );
  });
});

describe('figures share an axis', () => {
  it('where they are positive, however they differ', () => {
    const rows = [row(1e-7), row(1e7)];
    expect(sharingAxis(rows)).toEqual([rows]);
  });

  it('but small ones would be dots at 0: they stand apart, and 0 does not', () => {
    const rows = [row(-100), row(0), row(1, [0.5, 1.5]), row(30), row(-0.001)];
    expect(sharingAxis(rows).map(labelsOf)).toEqual([
      ['figure -100', 'figure 0', 'figure 30'],
      ['figure 1'],
      ['figure -0.001'],
    ]);
  });

  it('are worth it where something stands beside a figure with its interval', () => {
    const plot = (...rows: readonly ForestRow[]) => ({ title: '', rows });
    expect(isWorthDrawing(plot(row(1)))).toBe(false);
    expect(isWorthDrawing(plot(row(1, [0, 2])))).toBe(false);
    expect(isWorthDrawing(plot(row(1), row(2)))).toBe(false);
    expect(isWorthDrawing(plot(row(1, [0, 2]), row(2)))).toBe(true);
    expect(isWorthDrawing({ ...plot(row(1, [0, 2])), reference: 0 })).toBe(true);
    expect(isWorthDrawing(plot(beside(row(1), 2)))).toBe(true);
    expect(isWorthDrawing(plot({ ...row(1), paper: 2 }))).toBe(true);
  });
});

describe('what is drawn', () => {
  const rows: readonly ForestRow[] = [
    beside(row(2, [1, 3]), 4, 5),
    { label: 'a paper', ours: null, theirs: null, paper: 6 },
    beside(row(8), 8),
  ];

  it('is a path for each kind, with a line for each row', () => {
    expect(forestPaths(rows, { ...bareAxis(0, 10), ticks: [0, 5] }, 1)).toEqual({
      grid: 'M0 0V3M500 0V3',
      reference: 'M100 0V3',
      theirs: 'M400 0.5H500M800 2.5h.01',
      ours: 'M200 0.5h.01M800 2.5h.01',
      ourIntervals: 'M100 0.5H300',
      papers: 'M600 1.5h.01',
    });
  });

  it('has no reference that lies outside', () => {
    expect(forestPaths(rows, bareAxis(1, 10), 0).reference).toBe('');
  });

  it('on an axis of ratios a 0 of theirs is all that rounds to it', () => {
    const axis = { kind: 'logarithmic', minimum: 1e-5, maximum: 1, ticks: [] } as const;
    const { theirs } = forestPaths([beside(row(1e-4), 0)], axis, undefined);
    expect(theirs).toBe(`M0 0.5H${placeOn(axis, 0.005)}`);
    expect(forestAxis({ title: 'size', rows: [beside(row(1e-6), 0)] }).kind).toBe('logarithmic');
  });

  it('comes with a label a line, and the ticks in percent of the width', () => {
    const { labels, ticks } = forestLayout({ title: '', rows, bounds: [0, 10] });
    expect(labels).toEqual(['figure 2', 'a paper', 'figure 8']);
    expect(ticks.map(({ text }) => text)).toEqual(['0', '2', '4', '6', '8', '10']);
    expect(ticks[0]?.place).toBe('3.7%');
    expect(ticks.at(-1)?.place).toBe('96.3%');
  });

  it('is told in words', () => {
    expect(forestSummary([{ title: '', rows }])).toBe(
      'Of ours 2 figures, with a 95 % interval 1. Of independent programs 2 figures, in agreement with ours 2. Of papers 1 figure.',
    );
    expect(forestSummary([{ title: '', rows: [row(1, [0, 2]), beside(row(2), 9, 9, false)] }])).toBe(
      'Of ours 2 figures, with a 95 % interval 1. Of independent programs 1 figure, in agreement with ours 0.',
    );
  });
});
