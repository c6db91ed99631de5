import type { Draw, DrawInput } from '../born-dead/draw.ts';
import { formatCount } from '../charts/format.ts';
import { type Exercise, type ExerciseField, readField } from './exercise.ts';

/** What the worker's task `born-dead` takes: draws of random networks, one after the other. */
export interface DrawsInput {
  readonly draws: readonly DrawInput[];
}

export type DrawsOutcome = readonly Draw[];

const width: ExerciseField = {
  name: 'width',
  label: 'Units per layer',
  symbol: 'N',
  scale: 'linear',
  step: 1,
  minimum: 2,
  maximum: 16,
  start: 4,
  marks: [2, 4, 8, 12, 16],
};

const layers = 20;
const networks = 1000;
const limit = 0.05;
const needed = 9;
const seeds = Array.from({ length: 10 }, (_, i) => 101 + i);

/** Each seed draws networks of the width chosen and of one less: the first has to stay below the limit, the other not. */
export const wideEnough: Exercise<DrawsInput, DrawsOutcome> = {
  id: 'wide-enough',
  title: 'Wide enough, and no wider',
  goal: `Find the smallest width at which fewer than 5 % of ReLU networks with ${layers} layers are born dead, in at least ${needed} of ${seeds.length} draws of ${formatCount(networks)} networks.`,
  activation: 'relu',
  fields: [width],
  seeds,
  task: 'born-dead',

  build(values, seed) {
    const chosen = Math.round(readField(width, values));
    const draw = (units: number): DrawInput => ({ width: units, layers, negativeSlope: 0, seed, networks });
    return { draws: [draw(chosen), draw(chosen - 1)] };
  },

  succeeded: (outcome) => isWideEnough(outcome) && isNeeded(outcome),

  describe: (outcome) =>
    `${percent(deadShare(outcome[0]))} born dead, ${percent(deadShare(outcome[1]))} one unit narrower`,

  mark(outcomes) {
    if (outcomes.length !== seeds.length) {
      throw new Error(`mark: expected ${seeds.length} outcomes, received ${outcomes.length}`);
    }
    const hits = outcomes.filter((outcome) => wideEnough.succeeded(outcome)).length;
    const passed = hits >= needed;
    const of = `of ${seeds.length} draws`;
    const chosen = outcomes[0]?.[0]?.input.width;
    const mean = percent(outcomes.reduce((sum, [first]) => sum + deadShare(first), 0) / outcomes.length);
    const score = `at width ${chosen}, ${mean} were born dead; ${chosen} was the smallest width below 5 % in ${hits} ${of}; ${needed} were asked for.`;
    if (passed) return { passed, sentence: `Passed: ${score}` };
    const narrow = outcomes.filter((outcome) => !isWideEnough(outcome)).length;
    const hint =
      narrow > 0
        ? `Too narrow: in ${narrow} ${of} 5 % or more were dead.`
        : 'Wide enough, but one unit less would do as well.';
    return { passed, sentence: `Not yet: ${score} ${hint}` };
  },
};

function deadShare(draw: Draw | undefined): number {
  return (draw?.silent_l.at(-1) ?? Number.NaN) / (draw?.input.networks ?? Number.NaN);
}

function isWideEnough(outcome: DrawsOutcome): boolean {
  return deadShare(outcome[0]) < limit;
}

/** One unit less would not have done. */
function isNeeded(outcome: DrawsOutcome): boolean {
  return deadShare(outcome[1]) >= limit;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}\u00a0%`;
}
