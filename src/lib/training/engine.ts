import type { Measurement, NetworkParameters, UnitState, Update } from './trainer.ts';

/** How far an engine came: it stopped because of `cause`, before the step that would have left it, or for nothing. */
export interface Advance {
  /** Updates made so far. One less than before is possible: a loss may turn out infinite only at the next batch. */
  readonly step: number;
  readonly cause: string | null;
}

/**
 * What computes a run: parameters, updates, evaluations. `trainer` asks it and keeps the run's story; there are
 * two, the readable one and the fast one, and nobody else knows which of them is at work.
 */
export interface Engine {
  /** With its version, which changes whenever a digest may change: `reference-1.2.0`. */
  readonly name: string;
  readonly stepsPerEpoch: number;
  /** What is not finite at the start, or null. */
  nonFiniteAtStart(): string | null;
  /** Makes `count` updates of the epoch that `step` is in; `isLast` says that the run ends with them. */
  advance(step: number, count: number, isLast: boolean): Advance;
  /** What the network does now, after `step` updates. */
  evaluate(step: number): Measurement;
  /** Per layer: the L2 norm of ∂(mean training loss)/∂(weights); not finite where that is beyond the engine's numbers. */
  gradientNorms(): readonly number[];
  parameters(): NetworkParameters;
  /** What the activation has learned, one number per hidden layer; null where it learns nothing. */
  slopes(): readonly number[] | null;
  /** The update that led to `step`. */
  updateTo(step: number): Omit<Update, 'step'>;
  /** All parameters, in the digest's order. */
  digested(): readonly ArrayLike<number>[];
  unitStates(): readonly (readonly UnitState[])[];
  predict(x_bi: Float64Array, rows: number): Float64Array;
  severed(): boolean;
  batchAccuracy(): number | null;
  testCorrect(): Uint8Array | null;
}
