import type { Task } from '../datasets/index.ts';
import { type Loss, loss } from '../losses/index.ts';

/** How many of the rows are classified correctly. */
export type CorrectRows = NonNullable<Loss['correct']>;

/**
 * How a run counts what it gets right: as its loss does; where the loss fits class numbers as numbers (mse), the
 * nearest class counts. null for a regression.
 */
export function correctRows(task: Task, { correct }: Loss): CorrectRows | null {
  if (task === 'regression') return null;
  if (correct !== null) return correct;
  return task === 'binary' ? nearestOfTwo : loss('cross-entropy').correct;
}

/** 1 is nearer than 0 above a half. */
const nearestOfTwo: CorrectRows = (output_bo, target_bo, batch, outputs) => {
  let rows = 0;
  for (let k = 0; k < batch * outputs; k += 1) {
    if ((output_bo[k] as number) > 0.5 === (target_bo[k] as number) > 0.5) rows += 1;
  }
  return rows;
};
