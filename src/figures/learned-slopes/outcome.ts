/** How runs end: where the slopes stand, and how many of the many ran away. */
import { at } from '#lib/assert/at.ts';
import { runawaySetup } from '#lib/simulations/runaway-setup.ts';
import type { SlopeRun } from '#workers/tasks/index.ts';

const { bound } = runawaySetup;

/** Where the slopes stand at the end, or in the last step that was finite. */
export function finalSlopes({ slopes }: SlopeRun): readonly number[] {
  return slopes.map((layer) => at(layer, layer.length - 1));
}

export function ranAway(run: SlopeRun): boolean {
  return run.divergence !== null || Math.max(...finalSlopes(run).map(Math.abs)) > bound;
}

/** Whether each run of a question ran away: at the settings, and at a hundredth of the weights’ rate. */
export type Outcome = readonly boolean[];

export function outcomeOf(runs: readonly SlopeRun[]): Outcome {
  return runs.map(ranAway);
}

export interface Tally {
  readonly done: number;
  /** How many ran away at the settings. */
  readonly away: number;
  /** And at a hundredth of the weights’ rate; null where that is the setting. */
  readonly awayOwn: number | null;
}

export function tallyOf(rows: readonly (Outcome | null)[]): Tally {
  const done = rows.filter((row) => row !== null);
  const compared = done.some((row) => row.length > 1);
  return {
    done: done.length,
    away: done.filter(([away]) => away).length,
    awayOwn: compared ? done.filter(([, own]) => own).length : null,
  };
}
