import type { SlopeCurveOutcome } from '#lib/simulations/slope-curve.ts';
import { type Question, slopes } from './figure.ts';

/** Where ReLU stands among the slopes. */
export const reluAt = slopes.indexOf(0);

/** Where the trained slope that is nearest to a slope stands. */
export function nearestAt(slope: number): number {
  const distances = slopes.map((trained) => Math.abs(trained - slope));
  return distances.indexOf(Math.min(...distances));
}

export function questionOf({ data, learningRate, twenty }: Question): Question {
  return { data, learningRate, twenty };
}

/** Whether both ask for the same runs. */
export function isSame(a: Question, b: Question): boolean {
  return a.data === b.data && a.learningRate === b.learningRate && a.twenty === b.twenty;
}

/** Rows seed by seed; null where a seed is not done. */
export type Rows = readonly (SlopeCurveOutcome | null)[];

/** Rows with the runs that they are of. */
export interface Curves {
  readonly question: Question;
  readonly rows: Rows;
}
