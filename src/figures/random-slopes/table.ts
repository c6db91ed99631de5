import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { batch, batchSize } from './draws.ts';
import type { RandomSlopesState } from './figure.ts';

/** The batch, example by example. */
export function table(state: RandomSlopesState): TableData {
  return {
    caption: `A batch of ${batchSize} examples at one unit, slopes from ${formatSlope(state.lower)} to ${formatSlope(state.upper)}, seed ${state.draw}`,
    columns: [
      { label: 'Example', numeric: true },
      { label: 'z', numeric: true },
      { label: 'Slope drawn', numeric: true },
      { label: 'f(z) in training', numeric: true },
      { label: 'f(z) in evaluation', numeric: true },
    ],
    rows: batch(state).map(({ z, slope, training, evaluation }, i) => [
      i + 1,
      z,
      slope,
      training,
      evaluation,
    ]),
  };
}
