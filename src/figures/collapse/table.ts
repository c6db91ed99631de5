import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { applyLayer, gridCrossings, stagesOf } from '#lib/affine/index.ts';
import { at } from '#lib/assert/at.ts';
import type { CollapseState } from './figure.ts';
import { layersOf, type Now } from './layers.ts';

const sampled = gridCrossings({ reach: 1, step: 0.5 });

/** Twenty-five crossings on their way: the input, both layers, and one layer in their place. */
export function table(state: CollapseState, now: Now): TableData {
  const layers = layersOf(state);
  const numeric = (label: string) => ({ label, numeric: true });
  if (state.layers === 'one') {
    const isBent = state.slope !== 1;
    return {
      caption: `Crossings of the grid through layer 1${isBent ? `, slope ${formatSlope(state.slope)} after it` : ''}`,
      columns: ['x₁', 'x₂', 'z₁', 'z₂', ...(isBent ? ['h₁', 'h₂'] : [])].map(numeric),
      rows: sampled.map((x) => {
        const { preactivations, outputs } = stagesOf(layers, state.slope, x);
        return [...x, ...at(preactivations, 0), ...(isBent ? at(outputs, 0) : [])];
      }),
    };
  }
  const single = state.slope === 1 ? 'W₂W₁' : 'best';
  return {
    caption: `Crossings of the grid through both layers, slope ${formatSlope(state.slope)} between them, and through one layer: ${state.slope === 1 ? 'the product' : 'the best single layer'}`,
    columns: ['x₁', 'x₂', 'z₁', 'z₂', 'h₁', 'h₂', 'y₁', 'y₂', `${single} y₁`, `${single} y₂`].map(numeric),
    rows: sampled.map((x) => {
      const { preactivations, outputs } = stagesOf(layers, state.slope, x);
      return [
        ...x,
        ...at(preactivations, 0),
        ...at(outputs, 0),
        ...at(outputs, 1),
        ...applyLayer(now.single.layer, x),
      ];
    }),
  };
}
