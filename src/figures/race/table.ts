import type { TableData } from '#components/ui/table.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { raceSetups } from '#lib/simulations/race-setup.ts';
import { places, type RaceState, rateAt } from './figure.ts';
import { each, nameAt, type Rows, scoreName, scoreOf, scoreText } from './model.ts';

/** A row a seed: the number of each side, and the second less the first. */
export function table(state: RaceState, rows: Rows): TableData {
  const { task } = state;
  const name = scoreName(task);
  const show = (value: number) => scoreText(task, value);
  const format = raceSetups[task].score === 'accuracy' ? { format: show } : {};
  const rates = [...new Set(places.map((place) => formatNumber(rateAt(state, place))))].join(' and ');
  return {
    caption: `${name}, seed by seed, at the rate ${rates}; a run that never got there, or diverged, has the worst that there is`,
    columns: [
      { label: 'Seed', numeric: true },
      ...places.map((place) => ({ label: nameAt(state, place), numeric: true, ...format })),
      { label: 'Second less first', numeric: true, ...format },
    ],
    rows: Array.from({ length: Number(state.seeds) }, (_, i) => {
      const row = rows[i] ?? null;
      if (row === null) return [state.from + i, null, null, null];
      const [one, other] = each((place) => scoreOf(task, row.runs[place]));
      return [row.seed, one, other, other - one];
    }),
    ...(rows.every((row) => row === null) ? { pending: true } : {}),
  };
}
