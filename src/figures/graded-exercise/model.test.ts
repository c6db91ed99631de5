import { describe, expect, it } from 'vitest';
import { scaleOf } from '#components/ui/scale.ts';
import { exercises } from '#lib/exercises/index.ts';
import { quickRescue as quick } from '#lib/exercises/quick-rescue.ts';
import { decode, encode } from '#lib/link/index.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import { gradedFigure } from './declaration.ts';
import { glyphs, sentence, table } from './model.ts';

const { parameters, defaults } = gradedFigure(quick);

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

describe('gradedFigure', () => {
  it('starts where the exercise starts, and comes back from its link', () => {
    expect(defaults).toEqual({ slope: 0.01, lr: 0.5 });
    const params = encode(parameters, { slope: 0.2, lr: 1.5 }, defaults);
    expect(decode(parameters, params, defaults).state).toEqual({ slope: 0.2, lr: 1.5 });
    expect(decode(parameters, new URLSearchParams('v=1&lr=abc'), defaults).message).toContain('lr');
  });

  it('gives every field a slider on which its start and its marks can be set exactly', () => {
    for (const exercise of exercises) {
      for (const { control, default: start } of Object.values(gradedFigure(exercise).parameters)) {
        const scale = control?.kind === 'slider' ? scaleOf(control) : null;
        for (const value of [start, scale?.minimum, scale?.maximum, ...(scale?.marks ?? [])]) {
          expect(scale?.toValue(scale.toPosition(value ?? Number.NaN))).toBe(value);
        }
      }
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

  it('has a glyph and a row for every seed from the start', () => {
    expect(glyphs(quick.seeds, quick, [])).toEqual(Array(20).fill('pending'));
    expect(glyphs(quick.seeds, quick, passing).slice(0, 2)).toEqual(['crossed', 'filled']);
    expect(table(quick, quick, defaults, []).rows[0]).toEqual([101, 'not run']);
    expect(table(quick, quick, defaults, []).pending).toBe(true);
    expect(table(quick, quick, defaults, passing).pending).toBe(false);
    expect(table(quick, quick, defaults, passing).rows.slice(0, 2)).toEqual([
      [101, '70\u00a0% after 500 steps'],
      [102, 'back after 101 steps'],
    ]);
  });
});
