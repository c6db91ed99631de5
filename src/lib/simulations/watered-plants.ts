import { stream } from '../random/index.ts';

/** One plant: how much more water it got than usual, in cups a week, and whether it thrived (1) or not (0). */
export interface Plant {
  readonly x: number;
  readonly y: 0 | 1;
}

export interface Plants {
  readonly train: readonly Plant[];
  readonly test: readonly Plant[];
}

const counts = { train: 24, test: 12 };

/** Water is measured from −reach to reach cups. */
export const reach = 2;
/** What a plant stands: up to so many cups too much or too little, … */
const tolerance = 0.9;
/** … give or take. */
const spread = 0.12;

/**
 * Plants that are made up by a rule: x is uniform on [−2, 2], and a plant thrives where |x + e| < 0.9, with e drawn from
 * N(0, 0.12²), since no two plants are alike. x has two decimals. Always the same 36, of which a network learns from 24.
 */
export function wateredPlants(): Plants {
  const draws = stream(2, 'plants');
  const plant = (): Plant => {
    const x = Math.round(100 * reach * (2 * draws.uniform() - 1)) / 100;
    return { x, y: Math.abs(x + spread * draws.normal()) < tolerance ? 1 : 0 };
  };
  return {
    train: Array.from({ length: counts.train }, plant),
    test: Array.from({ length: counts.test }, plant),
  };
}
