import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { formatPercent } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import { brokenPenguins, penguinTarget } from '../simulations/broken-penguins.ts';
import type { RunsInput, RunsOutcome } from '../simulations/runs.ts';
import { graded, readField, seedsFrom, slopeField } from './exercise.ts';

const bias: NumberOptions = {
  name: 'bias',
  label: 'Initial bias',
  symbol: 'b',
  minimum: -4,
  maximum: 1,
  scale: { kind: 'linear', step: 0.5, marks: [-4, -2, 0, 1] },
  default: -4,
};

const learningRate: NumberOptions = {
  name: 'lr',
  label: 'Learning rate',
  minimum: 0.01,
  maximum: 3,
  scale: { kind: 'logarithmic', marks: [0.01, 0.05, 0.3, 1, 3] },
  default: 3,
};

const slope = slopeField({ marks: [0, 0.01, 0.1, 0.2, 1 / 3], default: 0 });

const needed = 18;
const seeds = seedsFrom(201, 20);

/** A network that two mistakes have switched off: one of them is mended by a slope, and the other is not. */
export const twoRepairs = graded<'outcome', RunsInput, RunsOutcome>({
  id: 'two-repairs',
  title: 'Two repairs',
  goal: `Bring at least ${needed} of ${seeds.length} networks to ${formatPercent(penguinTarget)} of the test penguins, and leave one of the three as it is.`,
  activation: 'leaky-relu',
  fields: [learningRate, slope, bias],
  seeds,
  task: 'outcome',
  needed,

  build: (values, seed) => ({
    specs: [
      brokenPenguins({
        activation: { id: 'leaky-relu', negativeSlope: readField(slope, values) },
        learningRate: readField(learningRate, values),
        bias: readField(bias, values),
        seed,
      }),
    ],
  }),

  succeeded: (outcome) => accuracyAt(outcome) >= penguinTarget,

  describe(outcome) {
    const { divergence } = at(outcome, 0);
    return divergence === null ? formatPercent(accuracyAt(outcome), 1) : 'diverged';
  },

  score: (_outcomes, good) =>
    `${good} of ${seeds.length} networks learned the penguins; ${needed} were asked for.`,

  hint(outcomes) {
    const lost = outcomes.filter((outcome) => at(outcome, 0).divergence !== null).length;
    return lost > 0
      ? `${lost} diverged: the steps are too large, and a slope does not make them smaller.`
      : 'The others stay switched off: what could let a gradient through, or switch them on?';
  },
});

/** On the test part; a run that diverged has none right. */
function accuracyAt(outcome: RunsOutcome): number {
  const { measurement, divergence } = at(outcome, 0);
  return divergence === null ? present(measurement.testAccuracy, 'testAccuracy') : 0;
}
