import type { Found } from './question.ts';
import { fateOf } from './signal-fate.ts';

/** What becomes of GELU’s and SiLU’s signals behind 50 layers with He’s √2. */
export const options = ['kept', 'faded', 'grown', 'one'] as const;

export const decide = (gelu: number, silu: number): string =>
  fateOf(gelu) === fateOf(silu) ? fateOf(gelu) : 'one';

export const byEvidence = (found: Found): string =>
  decide(found('signal-by-depth', 'geluHeSize50').value, found('signal-by-depth', 'siluHeSize50').value);
