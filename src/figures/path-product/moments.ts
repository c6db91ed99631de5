import type { MomentsOf } from '../shared/moment.ts';
import { sides } from '../shared/pair.ts';
import type { pathProduct } from './figure.ts';
import { chart, chartLabel, formulaSlots, links, paths, sentence, table } from './model.ts';

export const moments: MomentsOf<typeof pathProduct> = (state) => {
  const both = paths(state);
  return [
    {
      texts: [
        sentence(state, both),
        chartLabel(state, both),
        ...sides.flatMap((side) => [
          ...Object.values(formulaSlots(state, both, side)),
          ...links(both[side]).map(({ factor, left }) => `× ${factor} = ${left}`),
        ]),
      ],
      table: table(state, both),
      charts: [chart(state, both)],
    },
  ];
};
