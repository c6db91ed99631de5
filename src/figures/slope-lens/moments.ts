import type { MomentsOf } from '../shared/moment.ts';
import type { slopeLens } from './figure.ts';
import { chartLabels, charts, sentence, table } from './model.ts';

export const moments: MomentsOf<typeof slopeLens> = (state) => [
  {
    texts: [sentence(state), ...Object.values(chartLabels(state))],
    table: table(state),
    charts: Object.values(charts(state)),
  },
];
