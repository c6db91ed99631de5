import { exp } from './exp.ts';
import { log1p } from './log1p.ts';

/**
 * The soft version of max(0, x).
 *
 * log(1 + eˣ) = max(0, x) + log(1 + e^(−|x|)), which neither overflows nor loses the tail.
 *
 * @returns a number of at least 0; NaN for NaN
 */
export function softplus(x: number): number {
  return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
}
