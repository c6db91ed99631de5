import type { MomentsOf } from '../shared/moment.ts';
import type { lossShapes } from './figure.ts';
import { chartLabels, charts, sentence, table } from './model.ts';

export const moments: MomentsOf<typeof lossShapes> = (state) => [
  {
    texts: [sentence(state), ...Object.values(chartLabels(state))],
    table: table(state),
    charts: Object.values(charts(state)),
  },
];
