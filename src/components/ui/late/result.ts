/**
 * A figure's result, pinned and checked (docs/pins.md): loaded when a reader pins one, or comes with a link that claims one.
 *
 * The result is what its table holds, by cells: a row's name and a column's may be worded anew without another result.
 */
import { printQuery } from '#lib/link/index.ts';
import { checkSentence, digestOf, engineNames, type Pin, pinned, pinOf } from '#lib/pin/index.ts';
import type { Cell, FigureResult, TableData } from '../table.ts';
import type { Frame } from '../useFigure.ts';

type Rows = TableData['rows'];

/** What of a figure's frame tells who makes its result, and why it cannot be pinned. */
type Maker = Pick<Frame, 'trains' | 'unpinned'>;

/** What a figure's digest is of: its rows, without the text that names each; what is no finite number is missing, as in the CSV. */
export function resultOf(rows: Rows): readonly (readonly Cell[])[] {
  return rows.map((row) =>
    row
      .slice(typeof row[0] === 'string' ? 1 : 0)
      .map((cell) => (typeof cell === 'number' && !Number.isFinite(cell) ? null : cell)),
  );
}

/** Which engine the page's workers have found; undefined as long as there is none, and what is shown is the build's. */
const engineHere = (): string | undefined => document.documentElement.dataset.engine;

/** @param here where the page says which engine trains in it */
export function pinOfRows(rows: Rows, trains: true | undefined, here = engineHere): Pin {
  const { formulas, kernel, reference } = engineNames;
  const engine = trains !== true ? formulas : here() === 'reference' ? reference : kernel;
  return { engine, digest: digestOf(resultOf(rows)) };
}

const nothingYet = {
  coming:
    'There is no result to pin yet: the figure is not done with this state. Press Pin again when it is.',
  'to run': 'There is no result to pin yet: run the figure to its end, and press Pin again.',
} as const;

/** The link to a state with its result, or why there is none. */
export function pinnedLink(
  link: string,
  result: FigureResult,
  { trains, unpinned }: Maker,
): { readonly link: string } | { readonly refusal: string } {
  if (unpinned !== undefined) return { refusal: `The result of this figure cannot be pinned. ${unpinned}` };
  if (typeof result === 'string') return { refusal: nothingYet[result] };
  const address = new URL(link);
  address.search = printQuery(pinned(address.searchParams, pinOfRows(result, trains)));
  return { link: address.href };
}

const notYet = {
  coming: 'This link holds a result. It is checked as soon as the figure has its own.',
  'to run': 'This link holds a result. Run the figure to its end to check it.',
} as const;

/** What a reader is told of a result that a link claims. */
export function said(claim: URLSearchParams, result: FigureResult, { trains, unpinned }: Maker): string {
  const { pin, message } = pinOf(claim);
  if (pin === null) return message ?? '';
  if (unpinned !== undefined) return `The result in this link cannot be checked. ${unpinned}`;
  return typeof result === 'string' ? notYet[result] : checkSentence(pin, pinOfRows(result, trains));
}
