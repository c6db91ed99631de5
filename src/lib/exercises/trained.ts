import { present } from '../assert/present.ts';
import type { RunOutcome } from '../simulations/runs.ts';
import { sum } from '../statistics/sum.ts';

/** What exercises ask of a classifier at the end of its run. */

/** Of the training part, in [0, 1]. */
export const accuracyOf = ({ measurement }: RunOutcome): number =>
  present(measurement.trainAccuracy, 'trainAccuracy');

/** Reached an accuracy, and did not diverge. */
export const hasReached = (run: RunOutcome, accuracy: number): boolean =>
  run.divergence === null && accuracyOf(run) >= accuracy;

export const deadUnitsOf = ({ measurement }: RunOutcome): number => sum(measurement.deadUnits);
