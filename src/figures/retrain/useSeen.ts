/** The test accuracies that one has seen so far, slope by slope; another network begins anew. */
import { useRef } from 'preact/hooks';
import type { RetrainState } from './figure.ts';
import type { Trained } from './model.ts';

export function useSeen(
  { slope, ...network }: RetrainState,
  { measurement, divergence }: Trained,
): ReadonlyMap<number, number> {
  const seen = useRef({ network: '', accuracies: new Map<number, number>() });
  const name = JSON.stringify(network);
  if (seen.current.network !== name) seen.current = { network: name, accuracies: new Map() };
  const { testAccuracy } = measurement;
  if (divergence === null && testAccuracy !== null) seen.current.accuracies.set(slope, testAccuracy);
  return seen.current.accuracies;
}
