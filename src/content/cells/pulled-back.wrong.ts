import { gainOf, meanOf } from './own-gain.ts';

/** As if every activation kept the same share of every signal. */
export function next(f: (z: number) => number, q: number): number {
  const g = gainOf(f);
  return q * g * g * meanOf((u) => f(u) * f(u));
}
