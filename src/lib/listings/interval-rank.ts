import { intervalRank as rankOf } from '../statistics/median.ts';
import type { Listing } from './listing.ts';

export const intervalRank: Listing = {
  title: 'Between which differences the median lies',
  source: [{ file: 'statistics/median.ts', names: ['intervalRank'] }],
  lines: {
    rule: {
      typescript: 'while (2 * (below + probability) <= 1 - level)',
      torch: 'rank = int((2 * below <= 1 - level).sum())',
      numpy: 'rank = int(np.sum(2 * below <= 1 - level))',
    },
  },
  printed: () =>
    [5, 6, 20, 100].map((n) => {
      const { rank, coverage } = rankOf(n, 0.95);
      return [rank, coverage];
    }),
};
