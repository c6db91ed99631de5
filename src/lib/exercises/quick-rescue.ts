import { formatPercent } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import type { RescueInput, RescueOutcome } from '../simulations/rescue.ts';
import { median } from '../statistics/median.ts';
import { graded, readField, seedsFrom, slopeField } from './exercise.ts';

const slope = slopeField({ marks: [0.01, 0.1, 0.2, 1 / 3, 1], default: 0.01 });

const learningRate: NumberOptions = {
  name: 'lr',
  label: 'Learning rate',
  minimum: 0.05,
  maximum: 5,
  scale: { kind: 'logarithmic', marks: [0.05, 0.1, 0.5, 1, 2, 5] },
  default: 0.5,
};

const maximumSteps = 500;
const needed = 19;
const seeds = seedsFrom(101, 20);

/** The killed network of the experiment `rescue`, to be brought back in a twelfth of its time. */
export const quickRescue = graded<'rescue', RescueInput, RescueOutcome>({
  id: 'quick-rescue',
  title: 'A quick rescue',
  goal: `Bring at least ${needed} of ${seeds.length} freshly killed networks back to 95 % accuracy within ${maximumSteps} steps.`,
  activation: 'leaky-relu',
  fields: [slope, learningRate],
  seeds,
  task: 'rescue',
  needed,

  build: (values, seed) => ({
    activation: { id: 'leaky-relu', negativeSlope: readField(slope, values) },
    learningRate: readField(learningRate, values),
    seed,
    maximumSteps,
  }),

  succeeded: ({ rescued }) => rescued,

  describe(outcome) {
    if (outcome.reachedAt !== null) return `back after ${steps(outcome.reachedAt)}`;
    if (diverged(outcome)) return `diverged after ${steps(outcome.steps)}`;
    return `${formatPercent(outcome.accuracy)} after ${steps(outcome.steps)}`;
  },

  score: (_outcomes, good) =>
    `${good} of ${seeds.length} networks came back within ${maximumSteps} steps; ${needed} were asked for.`,

  praise(outcomes) {
    const reached = outcomes.flatMap(({ reachedAt }) => (reachedAt === null ? [] : [reachedAt]));
    return `Their median is ${steps(median(reached))}.`;
  },

  hint(outcomes, good) {
    const lost = outcomes.filter(diverged).length;
    if (lost > 0) return `In ${lost} of them the weights overflowed: that was too much.`;
    return good === 0
      ? 'They moved, but far too slowly, or could not bend enough.'
      : 'The rest were on their way, or got stuck.';
  },
});

const steps = (count: number): string => `${count} step${count === 1 ? '' : 's'}`;

/** A run that ended early without being back; Leaky ReLU leaves no layer dead. */
function diverged({ rescued, frozen, steps }: RescueOutcome): boolean {
  return !rescued && !frozen && steps < maximumSteps;
}
