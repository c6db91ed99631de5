import type { MomentsOf } from '../shared/moment.ts';
import type { guide } from './figure.ts';
import { answersAhead, sentence, table } from './model.ts';

export const moments: MomentsOf<typeof guide> = ({ at }) => [
  {
    texts: [sentence(at)],
    table: table(),
    charts: [],
    counts: [{ said: /(\d+) answers lie ahead/, is: answersAhead(at) }],
  },
];
