import type { TableData } from '#components/ui/table.ts';
import type { ActivationExplorerState } from './figure.ts';
import { reach, shownIn } from './model.ts';
import { type KnownShares, sharesIn } from './shares.ts';

/** f and f′ over the axis and at the probe, and the share of zeros in the layer. */
export function table(state: ActivationExplorerState, known: KnownShares | null): TableData {
  const shown = shownIn(state);
  const side = reach(state);
  const grid = Array.from({ length: 2 * side + 1 }, (_, index) => index - side);
  const zs = [...new Set([...grid, state.probe + 0])].sort((a, b) => a - b);
  const shares = sharesIn(state, known);
  return {
    caption: `${shown.map(({ label }) => label).join('; ')}. Last row: the share of exact zeros that layer ${state.seed} puts out.`,
    columns: [
      { label: 'z', numeric: true },
      ...shown.flatMap(({ activation: { label } }) => [
        { label: `${label} f`, numeric: true },
        { label: `${label} f′`, numeric: true },
      ]),
    ],
    rows: [
      ...zs.map((z) => [
        z,
        ...shown.flatMap(({ activation: entry, parameters }) => [
          entry.forward(z, parameters),
          entry.derivative(z, parameters),
        ]),
      ]),
      ['zeros', ...shares.flatMap((share) => [share, null])],
    ],
  };
}
