import { at } from '../assert/at.ts';
import { quantile } from '../statistics/quantile.ts';
import { mean } from '../statistics/sum.ts';
import { finish } from './finish.ts';
import { gradientSteps, type Norms, type SameWeights } from './gradient-norm.ts';

export interface GradientsInput extends SameWeights {
  /** How many networks, with the seeds from `seed` on. */
  readonly networks: number;
}

/** What is left of a gradient, over the networks of one start. Arrays by layer begin behind the first layer passed. */
export interface GradientSide {
  readonly lower_l: readonly number[];
  readonly median_l: readonly number[];
  readonly upper_l: readonly number[];
  /** Root of the mean square. */
  readonly root_l: readonly number[];
  /** Per network, what arrives at the input. */
  readonly norm_n: readonly number[];
}

/** Gradients of many networks, so far. */
export interface Gradients {
  readonly input: GradientsInput;
  /** In the order of the starts. */
  readonly sides: readonly GradientSide[];
}

/** Of fewer networks a median says little. */
const fewest = 5;

/** Fresh networks one after the other; yields what they come to, and null as often as a worker must look at its messages. */
export function* gradientsSteps(input: GradientsInput): Generator<(() => Gradients) | null, Gradients, void> {
  const { networks, ...shape } = input;
  const done: (readonly Norms[])[] = [];
  const soFar = (): Gradients => ({
    input,
    sides: input.starts.map((_, start) => summary(done.map((norms_s) => at(norms_s, start)))),
  });
  for (let network = 0; network < networks; network++) {
    if (network >= fewest) yield soFar;
    done.push(yield* gradientSteps({ ...shape, seed: input.seed + network }));
  }
  return soFar();
}

/** The same in one go. */
export const gradients = (input: GradientsInput): Gradients => finish(gradientsSteps(input)).outcome;

function summary(norms_nl: readonly Norms[]): GradientSide {
  const layers = at(norms_nl, 0).length - 1;
  const sorted_ln = Array.from({ length: layers }, (_, index) =>
    norms_nl.map((norms_l) => at(norms_l, index + 1)).sort((a, b) => a - b),
  );
  const share = (of: number) => sorted_ln.map((sorted) => quantile(sorted, of));
  return {
    lower_l: share(0.25),
    median_l: share(0.5),
    upper_l: share(0.75),
    root_l: sorted_ln.map((norms) => Math.sqrt(mean(norms.map((norm) => norm * norm)))),
    norm_n: norms_nl.map((norms_l) => at(norms_l, layers)),
  };
}
