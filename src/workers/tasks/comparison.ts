import { at } from '#lib/assert/at.ts';
import type { Field } from '#lib/charts/boundary-field.ts';
import { parseSpec, type RunResult } from '#lib/spec/index.ts';
import {
  type Divergence,
  type Measurement,
  type Trainer,
  trainer,
  type UnitState,
} from '#lib/training/index.ts';
import type { Task } from '../protocol.ts';
import { fieldOf, fieldSteps } from './field.ts';
import type { Grid } from './grid.ts';
import { updatesAtOnce } from './work.ts';

export interface ComparisonInput {
  /** Run specifications, defaults left out or not: they are parsed here, so that a page does without the schema. */
  readonly specs: readonly unknown[];
  /** null where no boundaries are wanted, or inputs are not two. */
  readonly grid: Grid | null;
}

/** One run at one moment. */
export interface RunPicture {
  readonly status: Trainer['status'];
  readonly divergence: Divergence | null;
  readonly measurement: Measurement;
  /** Measurements from the start to now, one per epoch: the curves. */
  readonly history: readonly Measurement[];
  /** Per hidden layer, per unit. */
  readonly units: readonly (readonly UnitState[])[];
  readonly field: Field | null;
  /** Per test row, 1 where its class is found, else 0; null for a regression or without a test part. */
  readonly correct: Uint8Array | null;
}

export interface ComparisonProgress {
  /** The epoch that the runs have come to. */
  readonly epoch: number;
  /** In the order of the specifications. */
  readonly runs: readonly RunPicture[];
}

export interface ComparisonOutput {
  readonly last: ComparisonProgress;
  readonly results: readonly RunResult[];
}

/** Trains several specifications in lockstep, an epoch at a time. */
export const comparisonTask: Task<ComparisonInput, ComparisonProgress, ComparisonOutput> = function* ({
  specs,
  grid,
}) {
  const runs = specs.map((spec) => trainer(parseSpec(spec)));
  const histories = runs.map((run): Measurement[] => [run.measure()]);
  let epoch = 0;
  const picture = (): ComparisonProgress => ({
    epoch,
    runs: runs.map((run, index) =>
      runPicture(run, at(histories, index), grid === null ? null : fieldOf(run, grid)),
    ),
  });
  yield picture;
  while (runs.some((run) => run.status === 'running')) {
    for (const [index, run] of runs.entries()) {
      if (run.status !== 'running') continue;
      const end = run.step + run.stepsPerEpoch;
      while (run.status === 'running' && run.step < end) {
        run.advance(Math.min(updatesAtOnce(run.spec), end - run.step));
        yield null;
      }
      histories[index]?.push(run.measure());
    }
    epoch += 1;
    yield picture;
  }
  const last: RunPicture[] = [];
  for (const [index, run] of runs.entries()) {
    const field = grid === null ? null : yield* fieldSteps(run, grid);
    yield null;
    last.push(runPicture(run, at(histories, index), field));
    yield null;
  }
  return { last: { epoch, runs: last }, results: runs.map((run) => run.result()) };
};

function runPicture(run: Trainer, history: readonly Measurement[], field: Field | null): RunPicture {
  return {
    status: run.status,
    divergence: run.divergence,
    measurement: run.measure(),
    history: [...history],
    units: run.unitStates(),
    field,
    correct: run.testCorrect(),
  };
}
