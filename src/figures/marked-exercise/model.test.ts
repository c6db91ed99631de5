import { describe, expect, it } from 'vitest';
import { exercises } from '#lib/exercises/index.ts';
import { quickRescue as quick } from '#lib/exercises/quick-rescue.ts';
import { decode, encode } from '#lib/link/index.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import { figureModel, marks, scaleOf, sentence, table } from './model.ts';

const model = figureModel(quick.fields);

function outcome(seed: number, reachedAt: number | null): RescueOutcome {
  const rescued = reachedAt !== null;
  const steps = reachedAt ?? 500;
  return {
    seed,
    activation: 'leaky-relu',
    rescued,
    reachedAt,
    steps,
    frozen: false,
    accuracy: rescued ? 0.95 : 0.7,
  };
}

const passing = quick.seeds.map((seed, i) => outcome(seed, i === 0 ? null : 100 + i));

describe('figureModel', () => {
  it('starts where the exercise starts, and comes back from its link', () => {
    expect(model.defaults).toEqual({ slope: 0.01, lr: 0.5 });
    const params = encode(model.fields, { slope: 0.2, lr: 1.5 }, model.defaults);
    expect(decode(model.fields, params, model.defaults).state).toEqual({ slope: 0.2, lr: 1.5 });
    expect(decode(model.fields, new URLSearchParams('v=1&lr=abc'), model.defaults).message).toContain('lr');
  });

  it('gives every field a slider on which its start and its marks can be set exactly', () => {
    for (const field of exercises.flatMap(({ fields }) => fields)) {
      const scale = scaleOf(field);
      for (const value of [field.start, ...field.marks]) {
        expect(scale.toValue(scale.toPosition(value))).toBe(value);
      }
      expect([scale.minimum, scale.maximum]).toEqual([field.minimum, field.maximum]);
    }
  });
});

describe('what is shown', () => {
  it('is the goal, then the count, then the verdict', () => {
    expect(sentence(quick, null, 'idle', [])).toBe(quick.goal);
    expect(sentence(quick, quick, 'running', passing.slice(0, 3))).toBe('So far 2 of 3 succeeded.');
    expect(sentence(quick, quick, 'cancelled', passing.slice(0, 3))).toMatch(/^Stopped early: 2 of 3/);
    expect(sentence(quick, quick, 'finished', passing)).toMatch(/^Passed: 19 of 20/);
  });

  it('has a mark and a row for every seed from the start', () => {
    expect(marks(quick.seeds, quick, [])).toEqual(Array(20).fill('pending'));
    expect(marks(quick.seeds, quick, passing).slice(0, 2)).toEqual(['crossed', 'filled']);
    expect(table(quick, quick, model.defaults, []).rows[0]).toEqual([101, 'not run']);
    expect(table(quick, quick, model.defaults, []).pending).toBe(true);
    expect(table(quick, quick, model.defaults, passing).pending).toBe(false);
    expect(table(quick, quick, model.defaults, passing).rows.slice(0, 2)).toEqual([
      [101, '70\u00a0% after 500 steps'],
      [102, 'back after 101 steps'],
    ]);
  });
});
