import { at } from '../assert/at.ts';
import { formatPercent } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import type { ZeroShareInput, ZeroShareOutcome } from '../simulations/zero-share.ts';
import { mean } from '../statistics/sum.ts';
import { graded, readField, seedsFrom } from './exercise.ts';

const bias: NumberOptions = {
  name: 'bias',
  label: 'Initial bias',
  symbol: 'b',
  minimum: -3,
  maximum: 3,
  scale: { kind: 'linear', step: 0.05, marks: [-3, -2, -1, 0, 1, 2, 3] },
  default: 0,
};

const target = 0.16;
const tolerance = 0.02;
const needed = 18;
const seeds = seedsFrom(201, 20);

/**
 * The layer of the experiment `zero-share`, whose preactivations have a standard deviation of √2: a share of 16 % lies
 * below minus one of it, so the bias has to lift them by √2 ≈ 1.4, not by 1.
 */
export const halfOff = graded<'zero-share', ZeroShareInput, ZeroShareOutcome>({
  id: 'half-off',
  title: 'Half off is too much',
  goal: `Find the initial bias at which 16 % of what a fresh ReLU layer puts out is zero, give or take 2 points, in at least ${needed} of ${seeds.length} layers.`,
  activation: 'relu',
  fields: [bias],
  seeds,
  task: 'zero-share',
  needed,

  build: (values, seed) => ({ activations: [{ id: 'relu' }], seed, bias: readField(bias, values) }),

  succeeded: (outcome) => Math.abs(shareOf(outcome) - target) <= tolerance,

  describe: (outcome) => `${formatPercent(shareOf(outcome), 1)} zeros`,

  score(outcomes, good) {
    const shares = outcomes.map(shareOf);
    const [lowest, highest] = [Math.min(...shares), Math.max(...shares)].map((share) =>
      formatPercent(share, 1),
    );
    return `${good} of ${seeds.length} layers had 14 to 18 % zeros; ${needed} were asked for. Theirs were ${lowest} to ${highest}.`;
  },

  hint: (outcomes) =>
    mean(outcomes.map(shareOf)) > target
      ? 'Too many are off: lift them further.'
      : 'Too few are off: you have lifted them too far.',
});

function shareOf({ zeros, outputs }: ZeroShareOutcome): number {
  return at(zeros, 0) / outputs;
}
