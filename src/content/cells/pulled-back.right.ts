import { gainOf, meanOf } from './own-gain.ts';

/** The mean square of z in the next layer, where it is q. */
export function next(f: (z: number) => number, q: number): number {
  const g = gainOf(f);
  const size = Math.sqrt(q);
  return g * g * meanOf((u) => f(size * u) * f(size * u));
}
