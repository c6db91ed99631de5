import type { MomentsOf } from '../shared/moment.ts';
import { fanChart, spreadChart } from './charts.ts';
import type { randomSlopes } from './figure.ts';
import { ordered } from './model.ts';
import { fanLabel, sentence, spreadLabel, workedTheory } from './sentence.ts';
import { table } from './table.ts';

export const moments: MomentsOf<typeof randomSlopes> = (given) => {
  const state = ordered(given);
  return [
    {
      texts: [sentence(state), fanLabel(state), spreadLabel(state), ...Object.values(workedTheory(state))],
      table: table(state),
      charts: [fanChart(state), spreadChart(state)],
    },
  ];
};
