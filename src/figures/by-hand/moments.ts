import { plants } from '#lib/simulations/by-hand.ts';
import type { MomentsOf } from '../shared/moment.ts';
import { chartLabels, charts } from './charts.ts';
import type { byHand } from './figure.ts';
import { compute } from './model.ts';
import { scoreLine, sentence } from './sentence.ts';
import { table } from './table.ts';

/** By hand, and after as many steps of the gradient. */
export const moments: MomentsOf<typeof byHand> = (given) =>
  [given, ...[0, 1, 7, 50].map((steps) => ({ ...given, mover: 'gradient' as const, steps }))].map((state) => {
    const now = compute(state);
    const rows = table(state, now);
    const place = (name: string) => rows.columns.findIndex(({ label }) => label === name);
    const right = (part: string) =>
      rows.rows.filter((row) => row[0] === part && row[place('Thrived')] === row[place('Answer')]).length;
    return {
      texts: [sentence(state, now), scoreLine(now), ...Object.values(chartLabels(state))],
      table: rows,
      charts: Object.values(charts(state, now)),
      counts: [
        { said: new RegExp(`(\\d+) of (?:the )?${plants.train.length} `), is: right('training') },
        { said: new RegExp(`(\\d+) of ${plants.test.length} others`), is: right('test') },
      ],
    };
  });
