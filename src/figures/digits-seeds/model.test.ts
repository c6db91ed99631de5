import { describe, expect, it } from 'vitest';
import { present } from '#lib/assert/present.ts';
import { outcomesOf } from '#lib/simulations/runs.ts';
import { type DigitsSeedsState, digitsSeeds, inputs, scenarioOf, seeds, seedsOf, shown } from './figure.ts';
import { chart, chartLabel, rowOf, sentence, summaryLines, table } from './model.ts';
import { type Row, type Rows, rowsOf } from './rows.ts';
import { stillRows } from './still-rows.ts';
import { isClear, summaryOf } from './summary.ts';

const { defaults } = digitsSeeds;
const at = (change: Partial<DigitsSeedsState> = {}): DigitsSeedsState => ({ ...defaults, ...change });

/** Shares of right digits by activation and seed; nothing diverges, and nothing is dead but two units with ReLU. */
function rowsWith(share: (name: (typeof shown)[number], seed: number) => number): readonly Row[] {
  return Array.from({ length: seeds }, (_, seed) => seed).flatMap((seed) =>
    shown.map((name) => ({
      right: share(name, seed),
      dead: name === 'relu' ? [2, 0] : [0, 0],
      diverged: false,
    })),
  );
}

/** ReLU from 95 to 96.9 %, ELU the same, no activation a point behind, the slopes by chance before or behind. */
const finished = rowsWith((name, seed) => {
  const own = 0.95 + 0.001 * seed;
  if (name === 'identity') return own - 0.01 - 0.001 * (seed % 2);
  return name === 'elu' || name === 'relu' ? own : own + 0.002 * (seed % 2 === 0 ? 1 : -1);
});

describe('inputs', () => {
  it('train each seed with all activations, from the same start', () => {
    const list = inputs(at({ twenty: 2, scenario: 'bias-1' }));
    expect(list).toHaveLength(seeds * shown.length);
    expect(seedsOf({ twenty: 2 })).toEqual({ first: 21, last: 40 });
    expect(list.slice(0, shown.length).map(({ specs: [spec] }) => spec?.network.init)).toEqual(
      shown.map(() => ({ id: 'he-normal', gain: null, bias: -1, seed: 21 })),
    );
  });
});

describe('a row', () => {
  it('is read off what a worker found', () => {
    const measurement = {
      step: 1,
      epoch: 1,
      trainLoss: 1,
      testLoss: 1,
      trainAccuracy: 1,
      testAccuracy: 0.9,
      inactiveUnits: [4, 3],
      deadUnits: [4, 0],
    };
    const outcome = { measurement, divergence: null, engine: 'kernel', digest: '' };
    expect(rowOf([outcome])).toEqual({ right: 0.9, dead: [4, 0], diverged: false });
    const diverged = { ...outcome, divergence: { step: 3, cause: 'After step 3 …' } };
    expect(rowOf([diverged]).diverged).toBe(true);
  });

  it('stands with its activation and its seed', () => {
    const rows: Rows = finished.map((row, index) => (index < shown.length + 1 ? row : null));
    expect(
      rowsOf(rows, 'relu')
        .slice(0, 3)
        .map((row) => row?.right ?? null),
    ).toEqual([0.95, 0.951, null]);
    expect(
      rowsOf(rows, 'elu')
        .slice(0, 2)
        .map((row) => row?.right ?? null),
    ).toEqual([0.95, null]);
  });
});

describe('the still', () => {
  it('has the runs that the page would make', () => {
    for (const scenario of ['healthy', 'bias-1'] as const) {
      const state = at({ scenario });
      const [first] = inputs(state);
      const trained = rowOf(outcomesOf(present(first, 'a run')));
      const [row] = stillRows(state);
      expect(row).toEqual({ ...trained, right: expect.closeTo(trained.right, 12) });
    }
    expect(stillRows(at())).toHaveLength(100);
  });
});

describe('what an activation came to', () => {
  it('is compared with ReLU seed by seed', () => {
    const identity = summaryOf(finished, 'identity');
    expect(identity.difference?.points).toBeCloseTo(-1.05, 10);
    expect(present(identity.difference, 'difference').interval?.[1]).toBeLessThan(-1);
    expect(isClear(present(identity.difference, 'difference'))).toBe(true);
    const slope = present(summaryOf(finished, 'leaky0.2').difference, 'difference');
    expect(slope.points).toBeCloseTo(0, 10);
    expect(isClear(slope)).toBe(false);
    expect(summaryOf(finished, 'relu')).toMatchObject({ done: 20, dead: [2, 0], difference: null });
  });

  it('has no interval from one pair, and nothing from none', () => {
    const one: Rows = finished.map((row, index) => (index < shown.length ? row : null));
    const difference = present(summaryOf(one, 'elu').difference, 'difference');
    expect(difference).toEqual({ points: 0, interval: null });
    expect(isClear(difference)).toBe(false);
    expect(summaryOf([], 'elu')).toMatchObject({ done: 0, mean: null, difference: null });
  });
});

describe('sentence', () => {
  it('has the best and the worst, what is clear, and what two seeds differ by', () => {
    expect(sentence(at(), 'finished', finished)).toBe(
      'ReLU reads most in the mean, 95.9\u00a0%, and no activation least, 94.9\u00a0%. Clearly unlike ReLU: no activation. ReLU’s own networks lie up to 1.9 points apart. With ReLU 2.0 of 96 units are dead at the end, in the mean.',
    );
  });

  it('says so where nothing is clear, and where networks diverged', () => {
    const alike = rowsWith((_, seed) => 0.9 + 0.001 * seed);
    const lost = alike.map((row, index) => ({ ...row, diverged: index % shown.length === 2 }));
    expect(sentence(at({ scenario: 'quick' }), 'finished', lost)).toMatch(
      /No clear difference to ReLU anywhere\. .* Diverged: 20 of 20 with slope 0\.2\./,
    );
  });

  it('counts as it goes, and says when it was stopped', () => {
    const some: Rows = finished.map((row, index) => (index < 2 ? row : null));
    expect(sentence(at(), 'running', some)).toBe(
      'So far 2 of 100: ReLU 95.0\u00a0%, slope 0.01 95.2\u00a0%.',
    );
    expect(sentence(at(), 'cancelled', some)).toMatch(/^Stopped early: 2 of 100/);
    expect(sentence(at(), 'idle', [])).toMatch(/^100 networks wait, 20 for each/);
  });
});

describe('chart and tables', () => {
  it('have a dot for each network, by activation, the first line at the top', () => {
    const { markers = [], series, y } = chart(at(), finished);
    expect(markers).toHaveLength(100);
    expect(series).toHaveLength(5);
    expect(y.tickLabels?.at(-1)).toEqual(['ReLU']);
    expect(Math.max(...markers.map((marker) => marker.y))).toBeCloseTo(5.3, 10);
    expect(chartLabel(finished)).toContain('ReLU 95.9\u00a0%');
  });

  it('leave out what lies below the axis', () => {
    const low = rowsWith((name) => (name === 'relu' ? 0.5 : 0.95));
    const { markers = [], series, x } = chart(at({ from: '90' }), low);
    expect(x.minimum).toBe(0.9);
    expect([markers.length, series.length]).toEqual([80, 4]);
  });

  it('tell what diverged, and dead units by layer, or all of many layers', () => {
    const rows: Rows = finished.map((row, index) => (index === 1 ? { ...row, diverged: true } : row));
    expect(table(at(), rows).rows[0]).toEqual([1, 0.95, 'diverged', 0.952, 0.95, 0.94]);
    expect(table(at(), [])).toMatchObject({ pending: true });
    const [relu, slope] = summaryLines(at(), finished);
    expect(relu).toMatchObject({ difference: '–', dead: '2.0 of 64, 0.0 of 32' });
    expect(slope?.difference).toMatch(/^\+?−?0\.0 \(−0\.1 to \+0\.1\)$/);
    const { hidden } = scenarioOf({ scenario: 'deep10' });
    const deep = finished.map((row) => ({ ...row, dead: hidden.map(() => 3) }));
    expect(summaryLines(at({ scenario: 'deep10' }), deep)[0]?.dead).toBe('30.0 of 320');
  });
});
