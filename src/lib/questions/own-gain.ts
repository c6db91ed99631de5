import type { Found } from './question.ts';
import { fateOf } from './signal-fate.ts';

/** With the gain that keeps a size of 1, whether ELU’s and GELU’s signals are of that size behind 50 layers. */
export const options = ['both', 'elu', 'gelu', 'neither'] as const;

export function decide(elu: number, gelu: number): string {
  const [first, second] = [elu, gelu].map((size) => fateOf(size) === 'kept');
  if (first) return second ? 'both' : 'elu';
  return second ? 'gelu' : 'neither';
}

export const byEvidence = (found: Found): string =>
  decide(found('signal-by-depth', 'eluOwnSize50').value, found('signal-by-depth', 'geluOwnSize50').value);
