import { elu, gelu, relu, selu, silu, table } from 'negative-slope';
import { gainOf, meanOf } from './own-gain.ts';

/** The mean square of z in the next layer, where it is q. */
export function next(f: (z: number) => number, q: number): number {
  const g = gainOf(f);
  return g * g * meanOf((u) => f(q * u) * f(q * u));
}

const h = 0.01;
const rows = [relu, elu, selu, gelu, silu].map((f) => ({
  activation: f.label,
  'from q = 1': next(f, 1),
  M: (next(f, 1 + h) - next(f, 1 - h)) / (2 * h),
}));
table(rows, 'One layer on, and by what a deviation is multiplied');
