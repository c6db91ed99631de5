import type { Provenance, Rows } from './data-set.ts';

/** What a generated data set says of its origin. */
export const generated: Provenance = {
  source: 'Generated from the seed by this course',
  licence: 'CC BY 4.0',
  citation: null,
  changes: null,
};

/** Rows of two inputs and a target of 0 or 1, from one function of the row. */
export function planeRows(
  samples: number,
  row: (index: number) => readonly [x1: number, x2: number, label: number],
): Rows {
  const x = new Float64Array(2 * samples);
  const y = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    const [x1, x2, label] = row(i);
    x[2 * i] = x1;
    x[2 * i + 1] = x2;
    y[i] = label;
  }
  return { x, y, n: samples };
}

/** Rows of one input, evenly spaced from −limit to limit, and one target. */
export function lineRows(samples: number, limit: number, target: (x: number) => number): Rows {
  const x = new Float64Array(samples);
  const y = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    x[i] = limit * (2 * share(i, samples) - 1);
    y[i] = target(x[i] as number);
  }
  return { x, y, n: samples };
}

/** How far i is on the way from 0 to the last of `count`: 0 … 1 with both ends; 0 if there is one only. */
export function share(i: number, count: number): number {
  return count > 1 ? i / (count - 1) : 0;
}

/** A row's class and its place in it, where the first half of the rows (rounded up) is class 0, the rest class 1. */
export function halves(i: number, samples: number): { label: 0 | 1; place: number; count: number } {
  const first = Math.ceil(samples / 2);
  return i < first
    ? { label: 0, place: i, count: first }
    : { label: 1, place: i - first, count: samples - first };
}
