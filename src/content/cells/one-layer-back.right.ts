import { sum } from 'negative-slope';

type Unit = { w: number; derivative: number; delta: number };

/** What arrives at a unit below, from all that are above it. */
export const arrives = (above: readonly Unit[]): number =>
  sum(
    above.map(({ w, derivative, delta }) => w * derivative * delta),
  );
