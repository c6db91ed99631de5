import { rrelu } from '#lib/activations/rrelu.ts';
import { at } from '#lib/assert/at.ts';
import { stream } from '#lib/random/index.ts';
import type { RandomSlopesState } from './figure.ts';
import { meanSlope } from './model.ts';

/** One example at one unit, in training and in evaluation. */
export interface Example {
  readonly z: number;
  /** Drawn, as the engines draw it: ℓ + (u − ℓ) U. */
  readonly slope: number;
  readonly training: number;
  readonly evaluation: number;
}

/** Examples of the batch that is shown. */
export const batchSize = 32;
/** Draws at the probe. */
export const draws = 1000;

/** A batch of z ~ N(0, 1) at one unit, each example with a slope of its own. */
export function batch(state: RandomSlopesState): readonly Example[] {
  const preactivations = stream(state.draw, 'random-slopes', 'z');
  const slopes = stream(state.draw, 'random-slopes', 'batch');
  return Array.from({ length: batchSize }, () => {
    const z = preactivations.normal();
    const slope = state.lower + (state.upper - state.lower) * slopes.uniform();
    return { z, slope, training: outputAt(z, slope), evaluation: outputAt(z, meanSlope(state)) };
  });
}

/** f(z) with a given slope. */
export function outputAt(z: number, negativeSlope: number): number {
  return rrelu.forward(z, { negativeSlope });
}

/** f(z) at the probe for a thousand draws of the slope, in the order of drawing. */
export function drawnAt(state: RandomSlopesState): readonly number[] {
  const slopes = stream(state.draw, 'random-slopes', 'probe');
  return Array.from({ length: draws }, () =>
    outputAt(state.probe, state.lower + (state.upper - state.lower) * slopes.uniform()),
  );
}

export interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

export interface Spread {
  readonly drawn: Moments & { readonly smallest: number; readonly largest: number };
  /** For z ≤ 0: mean (ℓ + u)/2 · z, standard deviation (u − ℓ)/√12 · |z|; for z > 0: z and 0. */
  readonly theory: Moments;
  readonly evaluation: number;
}

/** Mean and standard deviation of the draws, beside those of the uniform distribution. */
export function spread(state: RandomSlopesState): Spread {
  const values = drawnAt(state);
  // Equal values are kept equal: their mean is theirs, not a rounded sum.
  const first = at(values, 0);
  const offsets = values.map((value) => value - first);
  const mean = offsets.reduce((sum, offset) => sum + offset, 0) / draws;
  const square = offsets.reduce((sum, offset) => sum + (offset - mean) * (offset - mean), 0);
  const { lower, upper, probe } = state;
  const evaluation = outputAt(probe, meanSlope(state));
  const width = probe > 0 ? 0 : Math.abs(probe) * (upper - lower);
  return {
    drawn: {
      mean: first + mean,
      deviation: Math.sqrt(square / draws),
      smallest: Math.min(...values),
      largest: Math.max(...values),
    },
    theory: { mean: evaluation, deviation: width / Math.sqrt(12) },
    evaluation,
  };
}

const bins = 20;

/** How many of the thousand draws of f(z) fall into each of twenty equal stretches between ℓ z and u z. */
export function histogram(state: RandomSlopesState): {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Whether all draws are one number. */
  readonly isSpike: boolean;
} {
  const { lower, upper, probe } = state;
  const values = drawnAt(state);
  const ends = [outputAt(probe, lower), outputAt(probe, upper)];
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const isSpike = right === left;
  // Where all values are one, it stands in the middle of a stretch of its own.
  const from = isSpike ? left - 0.05 * bins : left;
  const width = isSpike ? 0.1 : (right - left) / bins;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.max(0, Math.min(bins - 1, Math.floor((value - from) / width)));
    counts[bin] = at(counts, bin) + 1;
  }
  return { edges: Array.from({ length: bins + 1 }, (_, i) => from + i * width), counts, isSpike };
}
