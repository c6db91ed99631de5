import { raceSetups } from '#lib/simulations/race-setup.ts';
import type { RaceState } from './figure.ts';
import { chance, differenceText, each, nameAt, type Summary, scoreName, scoreText } from './model.ts';

/** A number, and how sure it is. */
export interface ReadoutCell {
  readonly text: string;
  /** At 95 %; absent where there is none. */
  readonly interval?: string;
}

/** Both sides beside each other, a row a number. */
export interface Readout {
  readonly heads: readonly [string, string];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly [ReadoutCell, ReadoutCell];
    /** The second less the first; null where that says nothing. */
    readonly between: ReadoutCell | null;
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
          return { text: median === null ? '–' : scoreText(task, median) };
        }),
        between:
          interval === null
            ? { text: 'too few seeds' }
            : {
                text: `${sign}${text(interval.median)}`,
                interval: `${text(interval.lower)} to ${text(interval.upper)}`,
              },
      },
      {
        label: even === 0 ? 'Ahead' : `Ahead; ${even} even`,
        cells: each((place) => ({ text: `${sides[place].ahead} of ${done}` })),
        between: null,
      },
      {
        label: 'Chance to be ahead',
        cells: each((place) => chance(sides[place].ahead, done)),
        between: null,
      },
      raceSetups[task].score === 'steps'
        ? {
            label: 'Never at 95\u00a0%',
            cells: each((place) => ({ text: String(sides[place].never + sides[place].diverged) })),
            between: null,
          }
        : {
            label: 'Diverged',
            cells: each((place) => ({ text: String(sides[place].diverged) })),
            between: null,
          },
    ],
  };
}
