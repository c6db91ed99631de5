import type { SlopeCurveOutcome, SlopeOutcome } from '#lib/simulations/slope-curve.ts';
import { packed, unpacked } from '../shared/packed.ts';
import { inputs, type Question, slopes } from './figure.ts';

/** Where ReLU stands among the slopes. */
export const reluAt = slopes.indexOf(0);

/** Where the trained slope that is nearest to a slope stands; or that whose place on a scale is nearest to another. */
export function nearestAt(place: number, placeOf: (slope: number) => number = (slope) => slope): number {
  const distances = slopes.map((trained) => Math.abs(placeOf(trained) - place));
  return distances.indexOf(Math.min(...distances));
}

export function questionOf({ data, learningRate, twenty }: Question): Question {
  return { data, learningRate, twenty };
}

/** Rows seed by seed; null where a seed is not done. */
export type Rows = readonly (SlopeCurveOutcome | null)[];

/** Rows with the runs that they are of. */
export interface Curves {
  readonly question: Question;
  readonly rows: Rows;
}

/** A whole question's rows as a page carries them: so many digits of a loss as are shown. */
export function packedRows(rows: readonly SlopeCurveOutcome[]): string {
  return packed(
    rows.flatMap(({ outcomes }) =>
      outcomes.map(({ divergedAt, end }) =>
        end === null
          ? [divergedAt, null, null, null, null, null]
          : [null, Number(end.loss.toPrecision(4)), end.accuracy, end.steps, end.inactive, end.dead],
      ),
    ),
  );
}

/** The rows of a question, from what was packed. */
export function unpackedRows(question: Question, text: string): readonly SlopeCurveOutcome[] {
  const outcomes = unpacked(text).map(
    ([divergedAt, loss, accuracy, steps, inactive, dead]) =>
      ({
        divergedAt,
        end: divergedAt === null ? { loss, accuracy, steps, inactive, dead } : null,
      }) as SlopeOutcome,
  );
  return inputs(question).map(({ seed }, row) => ({
    seed,
    outcomes: outcomes.slice(row * slopes.length, (row + 1) * slopes.length),
  }));
}
