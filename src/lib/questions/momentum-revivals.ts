import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** In how many networks a dead first-layer unit comes back. */
const shares = { none: 0, few: 0.1, half: 0.5, most: 0.95 } as const;

export const options = Object.keys(shares);

export const decide = (share: number): string => nearest(share, shares);

export const byEvidence = (found: Found): string =>
  decide(
    found('revivals', 'runsWithFirstRevivalsMomentumRate0.3').value / found('revivals', 'networks').value,
  );
