import type { RunPicture } from '#workers/tasks/index.ts';
import type { Pair } from '../shared/pair.ts';
import type { ComparisonState } from './figure.ts';

/** “2-16-16-3” */
export function architecture({ data, hidden }: ComparisonState): string {
  return [2, ...hidden, data === 'penguins' ? 3 : 1].join('-');
}

/** The state with a number of units in every hidden layer, or a number of layers as wide as the last. */
export function withWidth({ hidden }: ComparisonState, width: number): Pick<ComparisonState, 'hidden'> {
  return { hidden: hidden.map(() => width) };
}

export function withDepth({ hidden }: ComparisonState, depth: number): Pick<ComparisonState, 'hidden'> {
  const width = hidden.at(-1) ?? usualWidth;
  return { hidden: Array.from({ length: depth }, (_, layer) => hidden[layer] ?? width) };
}

/** Of a first hidden layer, where a link has asked for none. */
const usualWidth = 16;

/** The pictures of both sides; a run of the task has them in this order. */
export function sidesOf([relu, leaky]: readonly RunPicture[]): Pair<RunPicture> | null {
  return relu === undefined || leaky === undefined ? null : { relu, 'leaky-relu': leaky };
}
