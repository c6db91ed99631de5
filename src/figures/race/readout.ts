import { raceSetups } from '#lib/simulations/race-setup.ts';
import type { RaceState } from './figure.ts';
import { chanceText, differenceText, each, nameAt, type Summary, scoreName, scoreText } from './model.ts';

/** Both sides beside each other, a row a number. */
export interface Readout {
  readonly heads: readonly [string, string];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly [string, string];
    /** What sets the two apart; '' where there is nothing to say. */
    readonly between: string;
  }[];
}

/** null while nothing is known. */
export function readout(state: RaceState, { done, even, sides, paired }: Summary): Readout | null {
  if (done === 0) return null;
  const { task } = state;
  const text = (value: number) => differenceText(task, value);
  const { interval } = paired;
  const sign = interval !== null && interval.median > 0 ? '+' : '';
  return {
    heads: each((place) => nameAt(state, place)),
    rows: [
      {
        label: `${scoreName(task)}, median`,
        cells: each((place) => {
          const { median } = sides[place];
          return median === null ? '–' : scoreText(task, median);
        }),
        between:
          interval === null
            ? 'too few seeds'
            : `${sign}${text(interval.median)} (${text(interval.lower)} to ${text(interval.upper)})`,
      },
      {
        label: 'Ahead',
        cells: each((place) => `${sides[place].ahead} of ${done}`),
        between: `${even} even`,
      },
      {
        label: 'Chance to be ahead',
        cells: each((place) => chanceText(sides[place].ahead, done)),
        between: '',
      },
      raceSetups[task].score === 'steps'
        ? {
            label: 'Never at 95\u00a0%',
            cells: each((place) => String(sides[place].never + sides[place].diverged)),
            between: '',
          }
        : { label: 'Diverged', cells: each((place) => String(sides[place].diverged)), between: '' },
    ],
  };
}
