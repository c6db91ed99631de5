import type { MomentsOf } from '../shared/moment.ts';
import type { collapse } from './figure.ts';
import { formulaSlots } from './formulas.ts';
import { compute } from './layers.ts';
import { headings, pictureLabels } from './pictures.ts';
import { sentence } from './sentence.ts';
import { table } from './table.ts';

export const moments: MomentsOf<typeof collapse> = (state) => {
  const now = compute(state);
  return [
    {
      texts: [
        sentence(state, now),
        ...Object.values(headings(state)),
        ...Object.values(pictureLabels(state, now)),
        ...Object.values(formulaSlots(state, now)),
      ],
      table: table(state, now),
      charts: [],
    },
  ];
};
