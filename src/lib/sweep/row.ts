import type { Divergence, Measurement } from '../training/index.ts';
import type { SweepRun } from './runs.ts';

/** How one run ended. */
export interface Outcome {
  /** At the end; of a diverged run, before the step that was taken back. */
  readonly measurement: Measurement;
  readonly divergence: Divergence | null;
  readonly engine: string;
  readonly digest: string;
}

/** One run of a sweep as JSON can hold it: a number that is not finite is null. */
export interface SweepRow {
  readonly combination: number;
  readonly seed: number;
  readonly status: 'finished' | 'diverged';
  readonly divergence: Divergence | null;
  /** Updates made. */
  readonly step: number;
  readonly epoch: number;
  /** null if the run diverged before its first step. */
  readonly trainLoss: number | null;
  /** null, too, where there is no test part. */
  readonly testLoss: number | null;
  /** In [0, 1]; null where the task is a regression. */
  readonly trainAccuracy: number | null;
  readonly testAccuracy: number | null;
  /** Per hidden layer. */
  readonly inactiveUnits: readonly number[];
  readonly deadUnits: readonly number[];
  readonly digest: string;
}

/** The row of a run that has ended. */
export function rowOf(
  { combination, seed }: SweepRun,
  { measurement, divergence, digest }: Outcome,
): SweepRow {
  const { trainLoss, testLoss } = measurement;
  return {
    combination,
    seed,
    status: divergence === null ? 'finished' : 'diverged',
    divergence,
    ...measurement,
    trainLoss: finite(trainLoss),
    testLoss: finite(testLoss),
    digest,
  };
}

function finite(value: number | null): number | null {
  return Number.isFinite(value) ? value : null;
}
