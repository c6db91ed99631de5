import { type LineChart, lineBreak } from '#lib/charts/line-chart.ts';
import { trainingChart } from '#lib/charts/training-chart.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import { type Pair, sideLabels, sideLine, sides } from '../shared/pair.ts';
import { epochs } from './figure.ts';

/** Names stand beside each other on the side of the lines that stays free: above the loss, below the accuracy. */
const nameAt = { relu: 0.36 * epochs, 'leaky-relu': 0.62 * epochs } as const;

/** Loss (logarithmic) or accuracy over epochs: the test part as a line with its name, the training part faint. */
export function curvesChart(
  now: Pair<Pick<RunPicture, 'history'>> | null,
  quantity: 'loss' | 'accuracy',
): LineChart {
  const parts =
    quantity === 'loss' ? (['trainLoss', 'testLoss'] as const) : (['trainAccuracy', 'testAccuracy'] as const);
  return trainingChart({
    quantity,
    unit: 'epoch',
    until: epochs,
    logarithmic: quantity === 'loss',
    curves: sides.flatMap((side) => {
      const history = now?.[side].history ?? [];
      return parts.map((part, index) => ({
        id: `${side}-${part}`,
        label: sideLabels[side],
        ...sideLine(side),
        at: history.map(({ epoch }) => epoch),
        values: history.map((measurement) => measurement[part] ?? lineBreak),
        faint: index === 0,
        labelPlace: { x: nameAt[side], side: quantity === 'loss' ? 'above' : 'below' },
      }));
    }),
  });
}
