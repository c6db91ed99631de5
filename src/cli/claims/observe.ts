import { availableParallelism } from 'node:os';
import { at } from '#lib/assert/at.ts';
import type { Row } from '#lib/claims/index.ts';
import type { Observation } from '#lib/evidence/index.ts';
import { mapOnThreads } from '../map-on-threads.ts';

/** Runs rows, in any order; `onRow` hears of each as it comes. */
export type Observe = (
  rows: readonly Row[],
  onRow: (index: number, observed: readonly Observation[]) => void,
) => Promise<void>;

/** On all cores. */
export const onThreads: Observe = async (rows, onRow) => {
  process.once('SIGINT', () => process.exit(130));
  const workers = Math.min(availableParallelism(), rows.length);
  await mapOnThreads('lab claims', workers, 'observe', rows, { onRow });
};

/** What rows come to, in their order; each experiment’s are handed over as soon as its last row has come. */
export async function observed(
  rows: readonly Row[],
  observe: Observe,
  onExperiment: (id: string, all: readonly (readonly Observation[])[]) => void = () => {},
): Promise<readonly (readonly Observation[])[]> {
  const all: (readonly Observation[])[] = [];
  const left = new Map<string, number>();
  for (const { experiment } of rows) left.set(experiment, 1 + (left.get(experiment) ?? 0));
  await observe(rows, (index, observations) => {
    all[index] = observations;
    const { experiment } = at(rows, index);
    const missing = (left.get(experiment) ?? 0) - 1;
    left.set(experiment, missing);
    if (missing === 0) onExperiment(experiment, all);
  });
  return all;
}
