import { type Bounds, boundsOf } from '#lib/charts/boundary-field.ts';
import type { Data } from '#lib/datasets/index.ts';

/** Where to look at a network with two inputs: a grid over a rectangle, corners included. */
export interface Grid {
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
}

/** Grid points per side: cells of about 6 px on the wide layout, cut where the margin is zero. */
const gridSize = 45;

/** A grid over data with two inputs: all points, training and test, lie inside it. */
export function gridOf({ train, test }: Pick<Data, 'train' | 'test'>): Grid {
  const bounds = boundsOf(test === null ? train.x : [...train.x, ...test.x], 0.06);
  return { bounds, columns: gridSize, rows: gridSize };
}
