import { retrainTask } from '#workers/tasks/retrain.ts';
import { type MomentsOf, percentOf, picturesOf, short, sumIn } from '../shared/moment.ts';
import { type retrain, specOf } from './figure.ts';
import { lossChart, sentence, table } from './model.ts';

/** It shows ends alone. */
export const moments: MomentsOf<typeof retrain> = (state) => {
  const { output } = picturesOf(retrainTask({ spec: short(specOf(state)) }));
  const rows = table(state, output);
  return [
    {
      texts: [sentence(state, output)],
      table: rows,
      charts: [lossChart(state, output)],
      losses: [output.measurement.trainLoss],
      counts: [
        { said: /ReLU, and (\d+|none) of 32 units (?:is|are) dead/, is: sumIn(rows, /of these dead/, 1) },
        { said: /; (\d+) (?:is|are) inactive/, is: sumIn(rows, /inactive units/, 1) },
        { said: /(\d+)\u00a0% of the test points/, is: percentOf(output.measurement.testAccuracy ?? 0) },
      ],
    },
  ];
};
