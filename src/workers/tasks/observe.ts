import { present } from '#lib/assert/present.ts';
import { loadDataSets } from '#lib/datasets/index.ts';
import type { Arm, Observation } from '#lib/evidence/index.ts';
import type { Task } from '../protocol.ts';

export interface ObserveInput {
  readonly experiment: string;
  readonly arm: string;
  readonly seeds: readonly number[];
}

export interface ObserveProgress {
  /** Seeds observed so far. */
  readonly done: number;
}

/** Runs an arm of an experiment with some seeds: a row of a claim's check. Experiments come when the first is asked for. */
export const observeTask: Task<ObserveInput, ObserveProgress, readonly Observation[]> = function* ({
  experiment: id,
  arm: name,
  seeds,
}) {
  let found: Arm | undefined;
  yield Promise.all([import('#lib/experiments/index.ts'), loadDataSets()]).then(([{ experimentOf }]) => {
    found = experimentOf(id).arms[name];
  });
  const arm = present(found, `arm ${name} of ${id}`);
  const observations: Observation[] = [];
  for (const seed of seeds) {
    observations.push(arm.observe(seed));
    yield () => ({ done: observations.length });
  }
  return observations;
};
