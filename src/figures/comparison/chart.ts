import { type LineChart, lineBreak } from '#lib/charts/line-chart.ts';
import { trainingChart } from '#lib/charts/training-chart.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import { type Pair, sideLabels, sideLine, sides } from '../shared/pair.ts';
import { epochs } from './figure.ts';

/** Names stand beside each other where it stays free: above all losses, below all accuracies. */
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
      const named = outer(quantity, history.at(-1));
      return parts.map((part, index) => ({
        id: `${side}-${part}`,
        label: sideLabels[side],
        ...sideLine(side),
        at: history.map(({ epoch }) => epoch),
        values: history.map((measurement) => measurement[part] ?? lineBreak),
        faint: index === 0,
        labelPlace:
          index === named ? { x: nameAt[side], side: quantity === 'loss' ? 'above' : 'below' } : null,
      }));
    }),
  });
}

/** Which of a side's two lines has the other behind it, seen from where the names stand: 0 for the training part, 1 for the test part. */
function outer(quantity: 'loss' | 'accuracy', last: RunPicture['history'][number] | undefined): 0 | 1 {
  if (last === undefined) return 1;
  const [train, test] =
    quantity === 'loss' ? [last.trainLoss, last.testLoss] : [last.trainAccuracy, last.testAccuracy];
  if (train === null || test === null) return 1;
  return (quantity === 'loss' ? train > test : train < test) ? 0 : 1;
}
