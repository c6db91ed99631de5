import type { UnitState } from '../training/trainer.ts';

/** What one update did to a unit: it died, came back, or (where it still passes a gradient) went off or on. */
export type EventKind = 'death' | 'revival' | 'turned-inactive' | 'turned-active';

/**
 * What moved the unit over the edge: the gradient of its own weights; the velocity that an optimiser kept from earlier
 * steps, while the gradient itself was zero; its inputs, because the layers below it changed; or its weights and inputs
 * together.
 */
export type Cause = 'gradient' | 'velocity' | 'inputs' | 'together';

/** One line of the ledger. */
export interface UnitEvent {
  /** The update that did it, counted from 1. */
  readonly step: number;
  readonly epoch: number;
  /** Hidden layer and unit, from 0. */
  readonly layer: number;
  readonly unit: number;
  readonly kind: EventKind;
  readonly cause: Cause;
  /** Rows of the training part that the update saw. */
  readonly batch: readonly number[];
}

/** What a change of state is called; null where there is none. */
export function kindOf(before: UnitState, after: UnitState): EventKind | null {
  if (before === after) return null;
  if (after === 'dead') return 'death';
  if (before === 'dead') return 'revival';
  return after === 'active' ? 'turned-active' : 'turned-inactive';
}
