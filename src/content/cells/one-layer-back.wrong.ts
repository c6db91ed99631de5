import { sum } from 'negative-slope';

type Unit = { w: number; derivative: number; delta: number };

/** As with ReLU: only from the units that are on. */
export const arrives = (above: readonly Unit[]): number => {
  const on = above.filter(({ derivative }) => derivative === 1);
  return sum(on.map(({ w, delta }) => w * delta));
};
