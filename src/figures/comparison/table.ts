import type { TableData } from '#components/ui/table.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import { type Pair, type Side, sideName, sides } from '../shared/pair.ts';
import type { ComparisonState } from './figure.ts';
import { architecture } from './model.ts';

/** Both runs as they are now, a quantity a row. */
export function table(state: ComparisonState, now: Pair<RunPicture> | null): TableData {
  const cell = (side: Side, read: (side: RunPicture) => number | null) =>
    now === null ? null : read(now[side]);
  const both = (label: string, read: (side: RunPicture) => number | null) => [
    label,
    ...sides.map((side) => cell(side, read)),
  ];
  const layers = state.hidden.flatMap((_, layer) => [
    both(`Layer ${layer + 1}: inactive units`, ({ measurement }) => measurement.inactiveUnits[layer] ?? null),
    both(`Layer ${layer + 1}: of these dead`, ({ measurement }) => measurement.deadUnits[layer] ?? null),
  ]);
  return {
    caption: `${architecture(state)} on ${state.data}, learning rate ${formatNumber(state.learningRate)}, seed ${state.seed}`,
    columns: [
      { label: 'Quantity' },
      ...sides.map((side) => ({ label: sideName(side, state.slope), numeric: true })),
    ],
    rows: [
      both('Epoch', ({ measurement }) => measurement.epoch),
      both('Training loss', ({ measurement }) => measurement.trainLoss),
      both('Test loss', ({ measurement }) => measurement.testLoss),
      both('Training accuracy', ({ measurement }) => measurement.trainAccuracy),
      both('Test accuracy', ({ measurement }) => measurement.testAccuracy),
      ...layers,
    ],
  };
}
