import { lastDraw, type RandomSlopesState } from './figure.ts';

type Bounds = Pick<RandomSlopesState, 'lower' | 'upper'>;

/** One bound moves; the other goes along where it would be passed. */
export function withLower({ upper }: Bounds, lower: number): Bounds {
  return { lower, upper: Math.max(lower, upper) };
}

export function withUpper({ lower }: Bounds, upper: number): Bounds {
  return { upper, lower: Math.min(upper, lower) };
}

/** A link may name the bounds the other way round. */
export function ordered(state: RandomSlopesState): RandomSlopesState {
  const { lower, upper } = state;
  return { ...state, lower: Math.min(lower, upper), upper: Math.max(lower, upper) };
}

export function nextDraw({ draw }: RandomSlopesState): number {
  return draw < lastDraw ? draw + 1 : 1;
}

/** The slope of evaluation: (ℓ + u)/2. */
export function meanSlope({ lower, upper }: Bounds): number {
  return (lower + upper) / 2;
}
