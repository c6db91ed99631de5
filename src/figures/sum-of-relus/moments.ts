import type { MomentsOf } from '../shared/moment.ts';
import type { sumOfRelus } from './figure.ts';
import { chart, chartLabel, corners, sentence, table } from './model.ts';

export const moments: MomentsOf<typeof sumOfRelus> = (state) => [
  {
    texts: [sentence(state), chartLabel(state)],
    table: table(state),
    charts: [chart(state)],
    counts: corners(state).length === 0 ? [{ said: /with (no) corner/, is: 0 }] : [],
  },
];
