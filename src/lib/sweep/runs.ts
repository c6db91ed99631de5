import { type RunSpec, SpecError } from '../spec/index.ts';
import type { Combination } from './combinations.ts';
import { sweepLimits } from './limits.ts';
import { withSeed } from './with-seed.ts';

/** One run of a sweep. */
export interface SweepRun {
  /** Its place in the list of combinations, from 0. */
  readonly combination: number;
  readonly seed: number;
  readonly spec: RunSpec;
}

/**
 * The runs of a sweep: each combination with the seeds 1 … `seeds`, so that the runs of one seed differ in nothing but
 * what is varied. Only the end of each is recorded, which changes nothing of it. Throws a `SpecError` for too many.
 */
export function sweepRuns(list: readonly Combination[], seeds: number): SweepRun[] {
  const count = list.length * seeds;
  if (count > sweepLimits.runs) {
    throw new SpecError(`the sweep: expected at most ${sweepLimits.runs} runs, received ${count}`);
  }
  return list.flatMap(({ spec }, combination) =>
    Array.from({ length: seeds }, (_, index) => ({
      combination,
      seed: index + 1,
      spec: { ...withSeed(spec, index + 1), record: { every: 0, gradients: false } },
    })),
  );
}
