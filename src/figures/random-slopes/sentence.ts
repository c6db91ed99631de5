import { formatSlope } from '#components/ui/scale.ts';
import { formatCount, formatNumber } from '#lib/charts/format.ts';
import { batchSize, draws, spread } from './draws.ts';
import type { RandomSlopesState } from './figure.ts';

/** Three digits: a thousand draws tell no more. */
export function shown(value: number): string {
  return formatNumber(value, 3);
}

/** “(0.125 + 1/3)/2 · (−2)”: the theory with its numbers filled in. A line may end before a sign, not after it. */
export function workedTheory(state: RandomSlopesState): {
  readonly mean: string;
  readonly deviation: string;
} {
  const { lower, upper, probe } = state;
  const { theory } = spread(state);
  if (probe > 0) return { mean: `z = ${shown(theory.mean)}`, deviation: '0' };
  const [l, u] = [lower, upper].map(formatSlope);
  const z = formatNumber(probe);
  return {
    mean: `(${l} +\u00a0${u})/2 ·\u00a0${probe < 0 ? `(${z})` : z} =\u00a0${shown(theory.mean)}`,
    deviation: `(${u} −\u00a0${l})/√12 ·\u00a0${formatNumber(Math.abs(probe))} =\u00a0${shown(theory.deviation)}`,
  };
}

/** The sentence under the charts: true of every state. */
export function sentence(state: RandomSlopesState): string {
  const { lower, upper, probe } = state;
  const { drawn, evaluation } = spread(state);
  const z = formatNumber(probe);
  if (lower === upper) {
    return `With ℓ = u there is nothing left to draw: RReLU is Leaky ReLU with slope ${formatSlope(lower)}, in training as in evaluation. At z = ${z} it gives ${shown(evaluation)}.`;
  }
  if (probe > 0) return `At z = ${z} no slope is at work: every draw gives ${z}, and so does evaluation.`;
  if (probe === 0) return 'At z = 0 every slope gives 0: the draws part only below.';
  return `Over ${formatCount(draws)} draws at z = ${z} the output runs from ${shown(drawn.smallest)} to ${shown(drawn.largest)}, with mean ${shown(drawn.mean)} and standard deviation ${shown(drawn.deviation)}. Evaluation draws nothing: it gives ${shown(evaluation)}, each time.`;
}

export function fanLabel(state: RandomSlopesState): string {
  return `RReLU as a fan of arms on the side z ≤ 0, with slopes from ${formatSlope(state.lower)} to ${formatSlope(state.upper)}, their mean in bold, and a batch of ${batchSize} examples, each on an arm of its own.`;
}

export function spreadLabel(state: RandomSlopesState): string {
  return `Histogram of ${formatCount(draws)} draws of f(z) at z = ${formatNumber(state.probe)}. ${sentence(state)}`;
}
