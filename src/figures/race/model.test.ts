import { describe, expect, it } from 'vitest';
import { decode, encode } from '#lib/link/index.ts';
import type { RaceOutcome } from '#lib/simulations/race.ts';
import { parseSpec } from '#lib/spec/index.ts';
import { curvesChart, differencesChart, shortened } from './chart.ts';
import { inputs, isSame, type RaceState, race } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { nameAt, type Rows, summarise } from './model.ts';
import { readout } from './readout.ts';
import { sentence } from './sentence.ts';
import { specs } from './specs.ts';
import { stillRows } from './still-rows.ts';
import { table } from './table.ts';

const { defaults, parameters } = race;
const at = (change: Partial<RaceState>): RaceState => ({ ...defaults, ...change });

/** Rows of made-up numbers, by seed from 0; null never got there. */
const made = (seeds: number, of: (seed: number) => readonly [number | null, number | null]): Rows =>
  Array.from({ length: seeds }, (_, seed): RaceOutcome => {
    const [one, other] = of(seed);
    const run = (score: number | null) => ({ score, diverged: false, curve: [0.5, 0.9, 1] });
    return { seed: seed + 1, runs: [run(one), run(other)] };
  });

const said = (state: RaceState, rows: Rows, phase: 'finished' | 'running' | 'idle' = 'finished') =>
  sentence(state, phase, summarise(state.task, rows));

describe('inputs', () => {
  it('give both sides the same seed, and what is theirs', () => {
    const list = inputs(at({ seeds: '20', from: 5, otherRate: 0.3 }));
    expect(list).toHaveLength(20);
    expect(list[0]).toEqual({
      task: 'two-moons',
      seed: 5,
      contestants: [
        { activation: { id: 'relu' }, learningRate: 0.1 },
        { activation: { id: 'leaky-relu', negativeSlope: 0.2 }, learningRate: 0.3 },
      ],
    });
  });

  it('are the same where a slope is nobody’s', () => {
    const silu = { other: 'silu' } as const;
    expect(isSame(at(silu), at({ ...silu, slope: 0.5 }))).toBe(true);
    expect(isSame(at({}), at({ slope: 0.5 }))).toBe(false);
  });
});

describe('a summary', () => {
  it('counts who is ahead by what the task counts', () => {
    const rows = made(20, (seed) => [100, seed < 3 ? 90 : seed < 5 ? 100 : 120]);
    const fewer = summarise('two-moons', rows);
    expect(fewer).toMatchObject({
      done: 20,
      even: 2,
      winner: 0,
      sides: [{ ahead: 15, median: 100 }, { ahead: 3 }],
    });
    // Of accuracies more is better.
    expect(summarise('penguins', rows)).toMatchObject({ winner: 1, sides: [{ ahead: 3 }, { ahead: 15 }] });
  });

  it('takes a run that never got there for the worst', () => {
    const rows = made(20, (seed) => [null, seed === 0 ? null : 400]);
    expect(summarise('two-moons', rows)).toMatchObject({
      even: 1,
      winner: 1,
      sides: [{ median: 1500, never: 20 }, { never: 1 }],
    });
    expect(
      summarise(
        'abs',
        made(8, () => [null, 1e9]),
      ),
    ).toMatchObject({ even: 8, winner: null });
  });
});

describe('sentence', () => {
  it('says who is ahead, by how much, and that it is clear', () => {
    expect(
      said(
        at({ seeds: '20' }),
        made(20, (seed) => [300, seed === 0 ? 280 : 360]),
      ),
    ).toBe(
      'Two moons, 20 seeds: ReLU is ahead in 19, Leaky ReLU (a\u00a0=\u00a00.2) in 1, and 0 are even. In the median ReLU is there 60 steps sooner (95\u00a0% interval 60 to 60): a clear difference.',
    );
  });

  it('says how many seeds would tell, where it is not', () => {
    const rows = made(20, (seed) => [300, seed < 8 ? 280 : 310]);
    expect(said(at({ seeds: '20' }), rows)).toContain(
      'The median difference is 10 steps (95\u00a0% interval −20 to 10): no clear difference. If ReLU stays ahead in 60\u00a0% of them, about 100 seeds would tell.',
    );
    const even = made(20, (seed) => [300, seed < 15 ? 300 : 280]);
    expect(said(at({ seeds: '20' }), even)).toContain('Neither is ahead in more than half of the seeds.');
  });

  it('names the rates where they differ, and who was lost', () => {
    const state = at({ seeds: '10', otherRate: 1 });
    expect(
      said(
        state,
        made(10, () => [null, 100]),
      ),
    ).toMatch(
      /Leaky ReLU \(a\s=\s0\.2, rate\s1\) is there 1,400 steps sooner .* 10 runs with ReLU \(rate\s0\.1\) never got to 95\s%\.$/,
    );
  });

  it('counts as it goes', () => {
    const rows = [...made(4, () => [300, 310]), null];
    expect(said(at({}), rows, 'running')).toMatch(
      /^Two moons, 4 of 50 seeds so far: .* too few for an interval\.$/,
    );
    expect(said(at({}), [], 'idle')).toMatch(/^50 seeds wait/);
  });
});

describe('the charts', () => {
  it('shade those between which the median lies', () => {
    const rows = made(20, (seed) => [300, 290 + 5 * seed]);
    const { regions, markers = [] } = differencesChart(at({ seeds: '20' }), summarise('two-moons', rows));
    expect(regions).toMatchObject([{ from: 5.5, to: 15.5 }]);
    expect(markers.map(({ y }) => y)).toEqual(rows.map((_, seed) => -10 + 5 * seed));
    expect(markers[2]?.shape).toBe('open');
  });

  it('have the median and the middle half of both sides at each reading', () => {
    const { series, bands } = curvesChart(
      defaults,
      made(5, () => [300, 310]),
    );
    expect(series.map(({ id, points }) => [id, points.length])).toEqual([
      ['target', 2],
      ['side-0', 3],
      ['side-1', 3],
    ]);
    expect(bands?.[0]?.points[1]).toEqual({ x: 5, lower: 0.9, upper: 0.9 });
    expect(curvesChart(defaults, []).series[1]?.points).toEqual([]);
  });
});

describe('really run', () => {
  const state = at({ seeds: '20' });
  const rows = stillRows(state);

  it('ReLU is ahead on the moons, and the readout and the table agree', () => {
    const summary = summarise('two-moons', rows);
    expect(summary.winner).toBe(0);
    const { rows: cells } = table(state, rows);
    expect(cells.filter(([, one, other]) => Number(one) < Number(other))).toHaveLength(
      summary.sides[0].ahead,
    );
    expect(readout(state, summary)?.rows[1]?.cells[0].text).toBe(`${summary.sides[0].ahead} of 20`);
    expect(rows[0]?.runs[0].curve).toHaveLength(301);
    const curves = curvesChart(state, rows);
    const short = shortened(curves);
    expect(short.series[1]?.points).toHaveLength(curves.series[1]?.points.length ?? 0);
    expect(short.bands?.[0]?.points[9]?.lower).toBeCloseTo(curves.bands?.[0]?.points[9]?.lower ?? 0, 3);
  });

  it('two that are the same are even in all', () => {
    const same = at({ other: 'relu', seeds: '10' });
    expect(summarise('two-moons', stillRows(same))).toMatchObject({ even: 10, winner: null });
  });
});

describe('link', () => {
  it.each(Object.entries(fixtures))('carries “%s”, and each of its runs is one', (_, change) => {
    const state = at(change);
    expect(decode(parameters, encode(parameters, state, defaults), defaults)).toEqual({
      state,
      message: null,
    });
    for (const spec of specs(state)) expect(() => parseSpec(spec)).not.toThrow();
    expect(nameAt(state, 0)).not.toBe('');
  });
});
