import { at } from '../assert/at.ts';
import { formatPercent } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import type { RunOutcome, RunsInput, RunsOutcome } from '../simulations/runs.ts';
import { smallNetDocument, smallNetSetup } from '../simulations/small-net-setup.ts';
import { graded, readField, seedsFrom } from './exercise.ts';
import { accuracyOf } from './trained.ts';

const layers: NumberOptions = {
  name: 'layers',
  label: 'Hidden layers',
  minimum: 1,
  maximum: 8,
  integer: true,
  scale: { kind: 'linear', step: 1, marks: [1, 2, 4, 6, 8] },
  default: smallNetSetup.hidden.length,
};

const width: NumberOptions = {
  name: 'width',
  label: 'Units in each',
  minimum: 2,
  maximum: 16,
  integer: true,
  scale: { kind: 'linear', step: 1, marks: [2, 4, 8, 16] },
  default: at(smallNetSetup.hidden, 0),
};

const learningRate: NumberOptions = {
  name: 'lr',
  label: 'Learning rate of both',
  minimum: 0.01,
  maximum: 3,
  scale: { kind: 'logarithmic', marks: [0.01, 0.1, 0.3, 1, 3] },
  default: 0.1,
};

const slope = 0.2;
const needed = 15;
const seeds = seedsFrom(201, 20);

/** A race that Leaky ReLU wins by a change that is made to both sides alike. */
export const fairWin = graded<'outcome', RunsInput, RunsOutcome>({
  id: 'fair-win',
  title: 'A fair win for Leaky ReLU',
  goal: `Change the network or the rate, for both sides alike, so that Leaky ReLU (a = ${slope}) ends with the higher accuracy on the two moons in at least ${needed} of ${seeds.length} seeds.`,
  activation: 'leaky-relu',
  fields: [layers, width, learningRate],
  seeds,
  task: 'outcome',
  needed,

  build(values, seed) {
    const hidden = Array<number>(readField(layers, values)).fill(readField(width, values));
    const rate = readField(learningRate, values);
    const sides = [{ id: 'relu' }, { id: 'leaky-relu', negativeSlope: slope }];
    return {
      specs: sides.map((activation) => smallNetDocument({ activation, learningRate: rate, seed, hidden })),
    };
  },

  succeeded: (outcome) => lead(outcome) > 0,

  describe: (outcome) => `ReLU ${endOf(at(outcome, 0))}, Leaky ReLU ${endOf(at(outcome, 1))}`,

  score(outcomes, good) {
    const behind = outcomes.filter((outcome) => lead(outcome) < 0).length;
    return `Leaky ReLU is ahead in ${good} of ${seeds.length} seeds and behind in ${behind}; ${needed} were asked for.`;
  },

  praise(outcomes) {
    const there = outcomes.filter((outcome) => scoreOf(at(outcome, 1)) >= 0.95).length;
    return `In ${there} of them it is at 95\u00a0%.`;
  },

  hint(outcomes) {
    const even = outcomes.filter((outcome) => lead(outcome) === 0).length;
    return even > seeds.length / 2
      ? `In ${even} both end alike: this task is too easy for both, or too hard.`
      : 'Look for what stops ReLU, and not Leaky ReLU.';
  },
});

/** On the training points; a run that diverged has none right. */
const scoreOf = (run: RunOutcome): number => (run.divergence === null ? accuracyOf(run) : 0);

const lead = (outcome: RunsOutcome): number => scoreOf(at(outcome, 1)) - scoreOf(at(outcome, 0));

const endOf = (run: RunOutcome): string =>
  run.divergence === null ? formatPercent(accuracyOf(run), 1) : 'diverged';
