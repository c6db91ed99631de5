import type { MomentsOf } from '../shared/moment.ts';
import { sides } from '../shared/pair.ts';
import { chartLabels, charts } from './charts.ts';
import { lastPhase, type neuronStepper } from './figure.ts';
import { formulaSlots } from './formulas.ts';
import { rows, table } from './numbers.ts';
import { sentence } from './sentence.ts';
import { compute } from './steps.ts';

/** The moment of the state, the start, and the end. */
export const moments: MomentsOf<typeof neuronStepper> = (given) =>
  [given.at, 0, 3, lastPhase].map((at) => {
    const state = { ...given, at };
    const now = compute(state);
    return {
      texts: [
        sentence(state, now),
        ...Object.values(chartLabels(state, now)),
        ...sides.flatMap((side) => [
          ...Object.values(formulaSlots(state, now, side)),
          ...rows(state, now).map(({ label, cells }) => `${label} ${cells[side] ?? ''}`),
        ]),
      ],
      table: table(state, now),
      charts: Object.values(charts(state, now)),
    };
  });
