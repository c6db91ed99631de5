import type { ZeroShareInput, ZeroShareOutcome } from '../experiments/index.ts';
import { type Exercise, type ExerciseField, readField } from './exercise.ts';

const bias: ExerciseField = {
  name: 'bias',
  label: 'Initial bias',
  symbol: 'b',
  scale: 'linear',
  minimum: -3,
  maximum: 3,
  step: 0.05,
  start: 0,
  marks: [-3, -2, -1, 0, 1, 2, 3],
};

const target = 0.16;
const tolerance = 0.02;
const needed = 18;
const seeds = Array.from({ length: 20 }, (_, i) => 201 + i);

/**
 * The layer of the experiment `zero-share`, whose preactivations have a standard deviation of √2: a share of 16 % lies
 * below minus one of it, so the bias has to lift them by √2 ≈ 1.4, not by 1.
 */
export const halfOff: Exercise<ZeroShareInput, ZeroShareOutcome> = {
  id: 'half-off',
  title: 'Half off is too much',
  goal: `Find the initial bias at which 16 % of what a fresh ReLU layer puts out is zero, give or take 2 points, in at least ${needed} of ${seeds.length} layers.`,
  activation: 'relu',
  fields: [bias],
  seeds,
  task: 'zero-share',

  build: (values, seed) => ({ activations: [{ id: 'relu' }], seed, bias: readField(bias, values) }),

  succeeded: (outcome) => Math.abs(shareOf(outcome) - target) <= tolerance,

  describe: (outcome) => `${percent(shareOf(outcome))} zeros`,

  mark(outcomes) {
    if (outcomes.length !== seeds.length) {
      throw new Error(`mark: expected ${seeds.length} outcomes, received ${outcomes.length}`);
    }
    const hits = outcomes.filter((outcome) => halfOff.succeeded(outcome)).length;
    const shares = outcomes.map(shareOf);
    const [lowest, highest] = [Math.min(...shares), Math.max(...shares)];
    const passed = hits >= needed;
    const score = `${hits} of ${seeds.length} layers had 14 to 18 % zeros; ${needed} were asked for. Theirs were ${percent(lowest)} to ${percent(highest)}.`;
    if (passed) return { passed, sentence: `Passed: ${score}` };
    const middle = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const hint =
      middle > target
        ? 'Too many are off: lift them further.'
        : 'Too few are off: you have lifted them too far.';
    return { passed, sentence: `Not yet: ${score} ${hint}` };
  },
};

function shareOf({ zeros, outputs }: ZeroShareOutcome): number {
  return (zeros[0] ?? Number.NaN) / outputs;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}\u00a0%`;
}
