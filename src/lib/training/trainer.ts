import type { RunResult, RunSpec } from '../spec/index.ts';

/** What the network does at one moment, on the training part and the test part. */
export interface Measurement {
  readonly step: number;
  readonly epoch: number;
  readonly trainLoss: number;
  /** null where there is no test part. */
  readonly testLoss: number | null;
  /** In [0, 1]; null where the task is a regression. */
  readonly trainAccuracy: number | null;
  readonly testAccuracy: number | null;
  /** Per hidden layer: units with z <= 0 on every training sample. */
  readonly inactiveUnits: readonly number[];
  /** Per hidden layer: inactive units with |f′(z)| < 2⁻²⁴ on every training sample. */
  readonly deadUnits: readonly number[];
}

export type UnitState = 'active' | 'inactive' | 'dead';

/** Weights by layer, output unit, input; biases by layer, output unit; slopes by hidden layer (prelu only). */
export interface NetworkParameters {
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly biases: readonly (readonly number[])[];
  readonly slopes: readonly number[] | null;
}

/** The update that `advance` made last: what it saw and what it changed. */
export interface Update {
  readonly step: number;
  /** Rows of the training part, in the order of the batch. */
  readonly batch: readonly number[];
  readonly gradients: NetworkParameters;
  readonly before: NetworkParameters;
  readonly after: NetworkParameters;
}

/** Why and where a run stopped being finite. */
export interface Divergence {
  readonly step: number;
  readonly cause: string;
}

/**
 * A training run that can be stopped anywhere. Pausing, measuring and recording never change its outcome.
 */
export interface Trainer {
  /** Complete, with defaults filled in. */
  readonly spec: RunSpec;
  /** `kernel-1.1.0`, or `reference-1.2.0` where that is at work. */
  readonly engine: string;
  /** Updates made so far. */
  readonly step: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly status: 'running' | 'finished' | 'diverged';
  readonly divergence: Divergence | null;
  /** Makes up to `steps` updates: fewer at the end of the run or when it diverges. */
  advance(steps: number): void;
  measure(): Measurement;
  /** null before the first update; kept from the most recent one. */
  lastUpdate(): Update | null;
  parameters(): NetworkParameters;
  /** Per hidden layer, per unit. */
  unitStates(): readonly (readonly UnitState[])[];
  /** Outputs (logits for the classification losses) of rows `x`, row by row, in evaluation mode. */
  predict(x_bi: Float64Array, rows: number): Float64Array;
  /**
   * Whether some hidden layer lets nothing through, forward or back: f′(z) is exactly 0 and f(z) is the same on every
   * training sample, for each of its units. Then its weights and those before it have zero gradients, so nothing of
   * this changes under plain SGD, and the outputs stay the same for all samples: the run can learn no more than one
   * constant.
   */
  severed(): boolean;
  /** The share of the last batch that was classified correctly before its update, in [0, 1]; null before the first. */
  batchAccuracy(): number | null;
  /** Per test row, 1 where its class is found, else 0; null for a regression or without a test part. */
  testCorrect(): Uint8Array | null;
  /** The result so far: records at the epochs that the spec asks for. */
  result(): RunResult;
}
