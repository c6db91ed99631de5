/**
 * What a figure says and shows at one moment of a state, for the sweep over all states (`sweep.test.ts`): before, during
 * and after a run, which is cut short. Each figure has its moments beside its declaration, in `moments.ts`.
 */
import type { TableData } from '#components/ui/table.ts';
import type { LineChart, Point } from '#lib/charts/line-chart.ts';
import type { Step } from '#workers/protocol.ts';
import type { FigureDeclaration } from './declaration.ts';

/** A number that stands in a text, by a pattern whose first group it is, and what it has to be. */
export interface Count {
  readonly said: RegExp;
  readonly is: number;
}

export interface Moment {
  /** All that is read, or heard; the sentence first. */
  readonly texts: readonly string[];
  readonly table: TableData;
  readonly charts: readonly LineChart[];
  /** Of the runs that the texts speak of, where they train. */
  readonly losses?: readonly number[];
  /** What the texts count, by the table or the charts. */
  readonly counts?: readonly Count[];
  /** Lines of a chart, and the values that they are to show: all that are not zero. */
  readonly drawn?: readonly { readonly points: readonly Point[]; readonly values: readonly number[] }[];
  /** What one of the texts has to say. */
  readonly says?: readonly RegExp[];
}

/** @example export const moments: MomentsOf<typeof retrain> = (state) => [ … ]; */
export type MomentsOf<Figure> =
  Figure extends FigureDeclaration<infer State> ? (state: State) => readonly Moment[] : never;

/** So many steps of a run say what it says. */
const shortSteps = 50;

/** A run specification, cut short. */
export function short({ training, ...rest }: { readonly training: object }): object {
  const { steps, epochs, ...others } = { steps: null, epochs: null, ...training };
  return { ...rest, training: { ...others, steps: shortSteps } };
}

/** What a task shows on its way, and what it gives. */
export function picturesOf<Picture, Output>(
  steps: Generator<Step<Picture>, Output, void>,
): { readonly pictures: readonly Picture[]; readonly output: Output } {
  const pictures: Picture[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done) return { pictures, output: next.value };
    if (typeof next.value === 'function') pictures.push(next.value());
  }
}

/** The first of some pictures, and one in the middle. */
export function twoOf<Picture>(pictures: readonly Picture[]): readonly Picture[] {
  return pictures.filter((_, index) => index === 0 || index === Math.floor(pictures.length / 2));
}

/** A share in whole percent as texts have it: 100 only where nothing is missing. */
export function percentOf(share: number): number {
  const whole = Math.round(100 * share);
  return whole === 100 && share < 1 ? 99 : whole;
}

/** The sum of a column of a table over the rows whose heads a pattern finds. */
export function sumIn({ rows }: TableData, head: RegExp, column: number): number {
  return rows
    .filter(([first]) => head.test(String(first)))
    .reduce((sum, row) => sum + Number(row[column]), 0);
}
