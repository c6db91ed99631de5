import type { RunSpec } from './run-spec.ts';

/** What a run gave. Lists that go with `epochs` have one entry per record. */
export interface RunResult {
  /** Complete, defaults filled in. */
  readonly spec: RunSpec;
  /** `reference-1.2.0`; digests compare within one engine. */
  readonly engine: string;
  /** `stopped`: the run was not carried to its end. */
  readonly status: 'finished' | 'diverged' | 'stopped';
  /** Where and why a diverged run stopped being finite; else null. */
  readonly divergence: { readonly step: number; readonly cause: string } | null;
  /** 0 is the state before training; a fraction where a run of `steps` ends within an epoch. */
  readonly epochs: readonly number[];
  readonly trainLoss: readonly number[];
  /** null where there is no test part. */
  readonly testLoss: readonly number[] | null;
  /** null where the task is a regression. */
  readonly trainAccuracy: readonly number[] | null;
  readonly testAccuracy: readonly number[] | null;
  /** Per record, per hidden layer: units with z <= 0 on every training sample. */
  readonly inactiveUnits: readonly (readonly number[])[];
  /** Per record, per hidden layer: inactive units with |f′(z)| < 2⁻²⁴ on every training sample. */
  readonly deadUnits: readonly (readonly number[])[];
  /**
   * With record.gradients, per record and layer: L2 norm of the full training-set gradient of the weights. null where that is
   * beyond the engine's numbers: weights and loss may still be finite, and a run is the same whatever is recorded of it.
   */
  readonly gradientNorm: readonly (readonly (number | null)[])[] | null;
  /** Per record, per hidden layer: prelu's slopes; null for the other activations. */
  readonly slopes: readonly (readonly number[])[] | null;
  /** By layer, output unit, input. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly biases: readonly (readonly number[])[];
  /** SHA-256, in hex, of the final parameters. */
  readonly digest: string;
}
