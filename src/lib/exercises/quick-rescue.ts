import type { RescueInput, RescueOutcome } from '../experiments/rescue-run.ts';
import { median } from '../statistics/median.ts';
import { type Exercise, type ExerciseField, readField } from './exercise.ts';

const slope: ExerciseField = {
  name: 'slope',
  label: 'Slope',
  symbol: 'a',
  scale: 'slope',
  minimum: 0.01,
  maximum: 1,
  start: 0.01,
  marks: [0.01, 0.1, 0.2, 1 / 3, 1],
};

const learningRate: ExerciseField = {
  name: 'lr',
  label: 'Learning rate',
  scale: 'logarithmic',
  minimum: 0.05,
  maximum: 5,
  start: 0.5,
  marks: [0.05, 0.1, 0.5, 1, 2, 5],
};

const maximumSteps = 500;
const needed = 19;
const seeds = Array.from({ length: 20 }, (_, i) => 101 + i);

/** The killed network of the experiment `rescue`, to be brought back in a twelfth of its time. */
export const quickRescue: Exercise<RescueInput, RescueOutcome> = {
  id: 'quick-rescue',
  title: 'A quick rescue',
  goal: `Bring at least ${needed} of ${seeds.length} freshly killed networks back to 95 % accuracy within ${maximumSteps} steps.`,
  activation: 'leaky-relu',
  fields: [slope, learningRate],
  seeds,
  task: 'rescue',

  build: (values, seed) => ({
    activation: { id: 'leaky-relu', negativeSlope: readField(slope, values) },
    learningRate: readField(learningRate, values),
    seed,
    maximumSteps,
  }),

  succeeded: ({ rescued }) => rescued,

  describe(outcome) {
    const percent = `${Math.round(100 * outcome.accuracy)}\u00a0%`;
    if (outcome.reachedAt !== null) return `back after ${outcome.reachedAt} steps`;
    if (diverged(outcome)) return `diverged after ${outcome.steps} steps`;
    return `${percent} after ${outcome.steps} steps`;
  },

  mark(outcomes) {
    if (outcomes.length !== seeds.length) {
      throw new Error(`mark: expected ${seeds.length} outcomes, received ${outcomes.length}`);
    }
    const steps = outcomes.flatMap(({ reachedAt }) => (reachedAt === null ? [] : [reachedAt]));
    const back = steps.length;
    const lost = outcomes.filter(diverged).length;
    const passed = back >= needed;
    const score = `${back} of ${seeds.length} networks came back within ${maximumSteps} steps; ${needed} were asked for.`;
    if (passed) return { passed, sentence: `Passed: ${score} Their median is ${median(steps)} steps.` };
    return { passed, sentence: `Not yet: ${score} ${hint(back, lost)}` };
  },
};

/** A run that ended early without being back; Leaky ReLU leaves no layer dead. */
function diverged({ rescued, frozen, steps }: RescueOutcome): boolean {
  return !rescued && !frozen && steps < maximumSteps;
}

function hint(back: number, lost: number): string {
  if (lost > 0) return `In ${lost} the weights grew beyond all numbers: that was too much.`;
  return back === 0
    ? 'They moved, but far too slowly, or could not bend enough.'
    : 'The rest were on their way, or got stuck.';
}
