import { type Bounds, type Field, gridPoints } from '#lib/charts/boundary-field.ts';
import type { Trainer } from '#lib/training/index.ts';

/** Where to look at a network with two inputs: a grid over a rectangle, corners included. */
export interface Grid {
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
}

/** A network's outputs on a grid, in an array of their own that a message may take along. */
export function fieldOf(run: Trainer, { bounds, columns, rows }: Grid): Field {
  const logits = Float32Array.from(run.predict(gridPoints(bounds, columns, rows), columns * rows));
  return { bounds, columns, rows, outputs: logits.length / (columns * rows), logits };
}
