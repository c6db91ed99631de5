import { describe, expect, it } from 'vitest';
import { rescueRun } from '../simulations/rescue.ts';
import { zeroShare } from '../simulations/zero-share.ts';
import { halfOff } from './half-off.ts';
import { exercise, exercises } from './index.ts';
import { quickRescue as quick } from './quick-rescue.ts';

describe.each(exercises.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  it('is found by its id and asks for something', () => {
    expect(exercise(id)).toBe(entry);
    expect(entry.goal).toMatch(/\.$/);
    expect(new Set(entry.seeds).size).toBe(entry.seeds.length);
  });

  it('starts inside its fields, and refuses what is outside', () => {
    const start = Object.fromEntries(entry.fields.map((field) => [field.name, field.default]));
    expect(() => entry.build(start, 1)).not.toThrow();
    for (const { name, maximum } of entry.fields) {
      expect(() => entry.build({ ...start, [name]: maximum * 2 }, 1)).toThrow(
        `${name}: expected a number from`,
      );
      const { [name]: _left, ...rest } = start;
      expect(() => entry.build(rest, 1)).toThrow('received undefined');
    }
  });

  it('is graded only when every seed has run', () => {
    expect(() => entry.grade([])).toThrow(`grade: expected ${entry.seeds.length} outcomes, received 0`);
  });
});

describe('exercise', () => {
  it('names the ids there are', () => {
    expect(() => exercise('nothing')).toThrow(
      `exercise: expected one of ${exercises.map(({ id }) => id).join(', ')}, received nothing`,
    );
  });
});

describe('quick-rescue', () => {
  const gradeOf = (slope: number, lr: number) =>
    quick.grade(quick.seeds.map((seed) => rescueRun(quick.build({ slope, lr }, seed))));

  it('fails where it starts: the first two seeds are not back, and one failure is all that it allows', () => {
    const start = Object.fromEntries(quick.fields.map((field) => [field.name, field.default]));
    const outcomes = quick.seeds.slice(0, 2).map((seed) => rescueRun(quick.build(start, seed)));
    expect(outcomes.map(quick.succeeded)).toEqual([false, false]);
    expect(outcomes.map(({ steps }) => steps)).toEqual([500, 500]);
  }, 60_000);

  it('passes at slope 0.2 and rate 1.5', () => {
    const { passed, sentence } = gradeOf(0.2, 1.5);
    expect(passed).toBe(true);
    expect(sentence).toMatch(/^Passed: (19|20) of 20/);
  }, 60_000);

  it('fails again when both go too far: the weights overflow', () => {
    const { passed, sentence } = gradeOf(0.5, 3);
    expect(passed).toBe(false);
    expect(sentence).toContain('In 20 of them the weights overflowed');
  }, 60_000);
});

describe('half-off', () => {
  const outcomeOf = (bias: number, seed: number) => zeroShare(halfOff.build({ bias }, seed));
  const gradeAt = (bias: number) => halfOff.grade(halfOff.seeds.map((seed) => outcomeOf(bias, seed)));

  /** Far from the target all layers fail alike: the first stands for all. */
  const gradeFarOffAt = (bias: number) => {
    const first = outcomeOf(bias, 201);
    return halfOff.grade(halfOff.seeds.map(() => first));
  };

  it('fails where it starts: half of the outputs are zero', () => {
    expect(gradeFarOffAt(0)).toEqual({
      passed: false,
      sentence: expect.stringMatching(/^Not yet: 0 of 20 layers .* Too many are off/),
    });
  }, 60_000);

  it('fails at 1, which forgets that the preactivations spread by √2', () => {
    expect(gradeFarOffAt(1).sentence).toMatch(/^Not yet: 0 of 20 .*Too many/);
  }, 60_000);

  it('passes at 1.4', () => {
    expect(gradeAt(1.4)).toEqual({ passed: true, sentence: expect.stringMatching(/^Passed: 20 of 20/) });
  }, 60_000);

  it('fails again at 2', () => {
    expect(gradeFarOffAt(2).sentence).toMatch(/^Not yet: 0 of 20 .*Too few are off/);
  }, 60_000);
});
