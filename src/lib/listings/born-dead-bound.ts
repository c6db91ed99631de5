import { upperBound } from '../simulations/born-dead-bounds.ts';
import type { Listing } from './listing.ts';

export const bornDeadBound: Listing = {
  title: 'How many may be born dead',
  source: [{ file: 'simulations/born-dead-bounds.ts', names: ['upperBound', 'power'] }],
  lines: {
    bound: {
      typescript: 'return 1 - power(1 - power(0.5, shape.width), shape.layers - 1)',
      torch: 'return 1 - (1 - lost_in_one)',
      numpy: 'return 1 - (1 - lost_in_one)',
    },
  },
  printed: () => [
    [
      upperBound({ width: 2, layers: 10 }),
      upperBound({ width: 3, layers: 10 }),
      upperBound({ width: 16, layers: 50 }),
    ],
  ],
};
