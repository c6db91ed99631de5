import { at } from '../assert/at.ts';
import { formatCount, formatPercent } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import type { Draw, DrawInput, DrawsInput, DrawsOutcome } from '../simulations/born-dead.ts';
import { mean } from '../statistics/sum.ts';
import { graded, readField, seedsFrom } from './exercise.ts';

const width: NumberOptions = {
  name: 'width',
  label: 'Units per layer',
  symbol: 'N',
  minimum: 2,
  maximum: 16,
  scale: { kind: 'linear', step: 1, marks: [2, 4, 8, 12, 16] },
  default: 4,
};

const layers = 20;
const networks = 1000;
const limit = 0.05;
const needed = 9;
const seeds = seedsFrom(101, 10);

/** Each seed draws networks of the width chosen and of one less: the first has to stay below the limit, the other not. */
export const wideEnough = graded<'born-dead', DrawsInput, DrawsOutcome>({
  id: 'wide-enough',
  title: 'Wide enough, and no wider',
  goal: `Find the smallest width at which fewer than 5 % of ReLU networks with ${layers} layers are born dead, in at least ${needed} of ${seeds.length} draws of ${formatCount(networks)} networks.`,
  activation: 'relu',
  fields: [width],
  seeds,
  task: 'born-dead',
  needed,

  build(values, seed) {
    const chosen = Math.round(readField(width, values));
    const draw = (units: number): DrawInput => ({ width: units, layers, negativeSlope: 0, seed, networks });
    return { draws: [draw(chosen), draw(chosen - 1)] };
  },

  succeeded: (outcome) => isWideEnough(outcome) && isNeeded(outcome),

  describe(outcome) {
    const [chosen, narrower] = [at(outcome, 0), at(outcome, 1)].map((draw) => percentDead(draw));
    return `${chosen} born dead, ${narrower} one unit narrower`;
  },

  score(outcomes, good) {
    const width = at(at(outcomes, 0), 0).input.width;
    const dead = formatPercent(mean(outcomes.map((outcome) => deadShare(at(outcome, 0)))), 1);
    return `at width ${width}, ${dead} were born dead; ${width} was the smallest width below 5 % in ${good} of ${seeds.length} draws; ${needed} were asked for.`;
  },

  hint(outcomes) {
    const narrow = outcomes.filter((outcome) => !isWideEnough(outcome)).length;
    return narrow > 0
      ? `Too narrow: in ${narrow} of ${seeds.length} draws 5 % or more were dead.`
      : 'Wide enough, but one unit less would do as well.';
  },
});

function deadShare({ silent_l, input }: Draw): number {
  return at(silent_l, layers - 2) / input.networks;
}

const percentDead = (draw: Draw): string => formatPercent(deadShare(draw), 1);

function isWideEnough(outcome: DrawsOutcome): boolean {
  return deadShare(at(outcome, 0)) < limit;
}

/** One unit less would not have done. */
function isNeeded(outcome: DrawsOutcome): boolean {
  return deadShare(at(outcome, 1)) >= limit;
}
