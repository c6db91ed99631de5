/** What the figure says: true of every state. */

import { formatSlope } from '#components/ui/scale.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { CollapseState } from './figure.ts';
import { isOneLayer, type Now } from './layers.ts';

/** What the figure says now; true of every state. */
export function sentence(state: CollapseState, now: Now): string {
  const { slope } = state;
  if (slope === 1) {
    return `Without a bend the two layers do, point for point, what one layer does: its matrix is W₂W₁, its bias W₂b₁ + b₂.`;
  }
  const at = `With a bend of slope ${formatSlope(slope)}`;
  if (now.folds.length === 0) {
    return `${at} nothing has changed sides: no unit has z = 0 inside this grid, and one layer still does it all.`;
  }
  const lines = now.folds.length === 1 ? 'along one line' : 'along two lines';
  if (isOneLayer(now)) {
    return `${at} the first layer folds the grid ${lines}, but the second does not look at the fold: one layer still does it all.`;
  }
  return `${at} the grid folds ${lines}, and no single layer can do that: the best one misses the crossings by ${formatNumber(now.single.distance, 2)} (root mean square).`;
}
