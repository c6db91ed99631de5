import { at } from '#lib/assert/at.ts';
import { type Field, gridPoints } from '#lib/charts/boundary-field.ts';
import type { Trainer } from '#lib/training/index.ts';
import type { Grid } from './grid.ts';
import { samplesAtOnce } from './work.ts';

/** A network's outputs on a grid, in an array of their own that a message may take along. */
export function fieldOf(run: Trainer, grid: Grid): Field {
  const steps = fieldSteps(run, grid);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a part at a time. */
export function* fieldSteps(run: Trainer, { bounds, columns, rows }: Grid): Generator<null, Field, void> {
  const points = gridPoints(bounds, columns, rows);
  const count = columns * rows;
  const inputs = points.length / count;
  const atOnce = samplesAtOnce(run.spec);
  const parts: Float64Array[] = [];
  for (let start = 0; start < count; start += atOnce) {
    if (start > 0) yield null;
    const end = Math.min(count, start + atOnce);
    parts.push(run.predict(points.subarray(start * inputs, end * inputs), end - start));
  }
  const outputs = at(parts, 0).length / Math.min(count, atOnce);
  const logits = new Float32Array(count * outputs);
  for (const [part, values] of parts.entries()) logits.set(values, part * atOnce * outputs);
  return { bounds, columns, rows, outputs, logits };
}
