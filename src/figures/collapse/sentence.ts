/** What the figure says: true of every state. */

import { formatSlope } from '#components/ui/scale.ts';
import { at } from '#lib/assert/at.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { CollapseState } from './figure.ts';
import { isOneLayer, type Now, rounding } from './layers.ts';

/** What the figure says now; true of every state. */
export function sentence(state: CollapseState, now: Now): string {
  const { slope } = state;
  if (state.layers === 'one') return ofOneLayer(state, now);
  if (slope === 1) {
    return `Without a bend the two layers do, point for point, what one layer does: its matrix is W₂W₁, its bias W₂b₁ + b₂.`;
  }
  const bent = `With a bend of slope ${formatSlope(slope)}`;
  if (now.folds.length === 0) {
    return `${bent} nothing has changed sides: no unit has z = 0 inside this grid, and one layer still does it all.`;
  }
  const lines = now.folds.length === 1 ? 'along one line' : 'along two lines';
  if (isOneLayer(now)) {
    return `${bent} the first layer bends the grid ${lines}, but the second does not look at the bend: one layer still does it all.`;
  }
  return `${bent} the grid bends ${lines}, and no single layer can do that: even the best one puts the crossings about ${formatNumber(now.single.distance, 2)} from where they belong.`;
}

/** What the first layer does to the plane, alone. */
function ofOneLayer({ w11, w12, w21, w22, slope }: CollapseState, now: Now): string {
  if (slope !== 1) {
    const folds = [
      'nothing bends: no unit has z = 0 inside this grid',
      'the grid bends along one line',
      'the grid bends along two lines',
    ];
    return `With a bend of slope ${formatSlope(slope)} after this layer, ${at(folds, now.folds.length)}.`;
  }
  const area = w11 * w22 - w12 * w21;
  if (Math.abs(area) < rounding) {
    const isPoint = [w11, w12, w21, w22].every((weight) => weight === 0);
    return `This layer presses the whole plane onto ${isPoint ? 'a point' : 'a line'}.`;
  }
  const size =
    Math.abs(Math.abs(area) - 1) < rounding
      ? 'as large as before'
      : `${formatNumber(Math.abs(area), 3)} times as large`;
  return `This layer makes each square a parallelogram, ${size}${area < 0 ? ' and flipped over' : ''}. Straight lines stay straight, and parallel ones parallel.`;
}
