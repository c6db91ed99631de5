/** The test accuracies that one has seen so far, slope by slope; another network begins anew. */
import { useMemo } from 'preact/hooks';
import type { RetrainState } from './figure.ts';
import type { Trained } from './model.ts';

export function useSeen(
  { slope, data, learningRate, seed }: RetrainState,
  { measurement }: Trained,
): ReadonlyMap<number, number> {
  const seen = useMemo(() => new Map<number, number>(), [data, learningRate, seed]);
  if (measurement.testAccuracy !== null) seen.set(slope, measurement.testAccuracy);
  return seen;
}
