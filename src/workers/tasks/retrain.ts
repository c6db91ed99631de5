import type { Field } from '#lib/charts/boundary-field.ts';
import type { Data } from '#lib/datasets/index.ts';
import { dataOf, parseSpec, type RunResult } from '#lib/spec/index.ts';
import { type Divergence, type Measurement, trainer, type UnitState } from '#lib/training/index.ts';
import type { Task } from '../protocol.ts';
import { fieldOf } from './field.ts';
import { gridOf } from './grid.ts';
import { updatesAtOnce } from './work.ts';

export interface RetrainInput {
  /** A run specification with two inputs, defaults left out or not: parsed here. */
  readonly spec: unknown;
}

export interface RetrainProgress {
  /** Updates made so far. */
  readonly step: number;
}

/** A network at the end of its run, with all that a picture of it needs. */
export interface RetrainOutput {
  readonly measurement: Measurement;
  readonly divergence: Divergence | null;
  /** At the epochs that the specification asks to record. */
  readonly curves: Pick<RunResult, 'epochs' | 'trainLoss' | 'testLoss'>;
  /** Per hidden layer, per unit. */
  readonly units: readonly (readonly UnitState[])[];
  readonly field: Field;
  readonly data: Data;
}

/** Between two pictures of how far it is. */
const epochsAtATime = 10;

/** Trains one network from scratch and shows its end alone. */
export const retrainTask: Task<RetrainInput, RetrainProgress, RetrainOutput> = function* (input) {
  const spec = parseSpec(input.spec);
  const data = dataOf(spec);
  const run = trainer(spec);
  const updates = Math.min(epochsAtATime * run.stepsPerEpoch, updatesAtOnce(spec));
  while (run.status === 'running') {
    run.advance(updates);
    yield () => ({ step: run.step });
  }
  const { epochs, trainLoss, testLoss } = run.result();
  return {
    measurement: run.measure(),
    divergence: run.divergence,
    curves: { epochs, trainLoss, testLoss },
    units: run.unitStates(),
    field: fieldOf(run, gridOf(data)),
    data,
  };
};
