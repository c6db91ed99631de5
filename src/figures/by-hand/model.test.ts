import { describe, expect, it } from 'vitest';
import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { plants } from '#lib/simulations/by-hand.ts';
import { charts } from './charts.ts';
import { type ByHandState, byHand } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { compute, moves } from './model.ts';
import { sentence } from './sentence.ts';
import { table } from './table.ts';

const { defaults } = byHand;
/** The gradient moves them unless `change` says that a hand does. */
const state = (change: Partial<ByHandState>): ByHandState => ({ ...defaults, mover: 'gradient', ...change });
const nowOf = (change: Partial<ByHandState>) => compute(state(change));

describe.each(Object.entries(fixtures))('“%s”', (_name, fixture: Partial<ByHandState>) => {
  const change = { ...defaults, ...fixture };
  const now = nowOf(change);
  const text = sentence(state(change), now);

  it('counts in its sentence what its table has', () => {
    const { rows, columns } = table(state(change), now);
    const column = (label: string) => columns.findIndex((entry) => entry.label === label);
    const right = (set: string) =>
      rows.filter((row) => row[0] === set && row[column('Thrived')] === row[column('Answer')]).length;
    expect(text).toContain(`right about ${right('training')} of the 24`);
    expect(text).toContain(`Of the 12 test plants it gets ${right('test')} right.`);
    const losses = rows.filter(([set]) => set === 'training').map((row) => Number(row[column('Loss')]));
    expect(losses.reduce((sum, loss) => sum + loss, 0) / 24).toBeCloseTo(now.train.loss, 12);
  });

  it('shows the probability that its table has, and says no where it is at most a half', () => {
    const { answers } = charts(state(change), now);
    const { rows, columns } = table(state(change), now);
    const probability = columns.findIndex(({ label }) => label === 'Probability');
    const points = at(answers.series, 0).points;
    for (const row of rows.slice(0, 5)) {
      const point = points.find(({ x }) => x === row[1]);
      expect(point?.y).toBe(row[probability]);
      const isNo = answers.regions?.some(({ from, to }) => Number(row[1]) >= from && Number(row[1]) <= to);
      expect(isNo).toBe(row[columns.findIndex(({ label }) => label === 'Answer')] === 'no');
    }
    expect(answers.markers).toHaveLength(plants.train.length + plants.test.length);
  });

  it('has no number that is none, and no plural of one', () => {
    expect(text).not.toMatch(/NaN|∞|undefined|not a number|\b1 (steps|epochs)\b/);
  });
});

describe('the sentence', () => {
  it.each([
    [{}, 'This network is right about'],
    [{ kind: 'neuron', w1: -5, b1: 2.7 }, 'This neuron is right about 20 of the 24'],
    [{ mover: 'hand', steps: 9 }, 'This network is right about'],
    [{ steps: 1 }, 'After 1 step, 1 epoch, this network is right'],
    [{ batch: '6', steps: 10 }, 'After 10 steps, 2.5 epochs,'],
    [{ steps: 0, w1: 0, b1: -1, w2: 0, b2: -1 }, 'The loss falls fastest if c gets smaller.'],
  ] satisfies [Partial<ByHandState>, string][])('for %o', (change, expected) => {
    expect(sentence(state(change), nowOf(change))).toContain(expected);
  });

  it('says that a run left all bounds, only when it was asked to go so far', () => {
    const start = { learningRate: 1e4, batch: '1', v1: 10, v2: 10 } as const;
    const divergedAt = present(nowOf({ ...start, steps: 500 }).divergedAt, 'divergedAt');
    expect(sentence(state(start), nowOf({ ...start, steps: divergedAt - 1 }))).not.toContain('too large');
    expect(sentence(state(start), nowOf({ ...start, steps: divergedAt }))).toContain(
      `In step ${divergedAt} `,
    );
  });
});

describe('a hand', () => {
  it('takes over where the gradient is', () => {
    const trained = state({ steps: 40 });
    const now = compute(trained);
    const taken = { ...trained, ...moves.place(trained, now, 'c', now.weights.c) };
    expect(taken.steps).toBe(0);
    expect(compute(taken).train.loss).toBeCloseTo(now.train.loss, 2);
  });

  it('moves one weight and no other', () => {
    expect(moves.place(defaults, compute(defaults), 'v1', 3)).toEqual({ v1: 3, steps: 0 });
  });

  it('says nothing of a gradient while it is alone', () => {
    expect(sentence(defaults, compute(defaults))).toMatch(/Its loss is [\d.]+\.$/);
  });
});
