import { present } from '#lib/assert/present.ts';
import type { PublishedRows } from '#lib/datasets/data-set.ts';

/** Code that may name data sets. */
interface Code {
  readonly code: string;
}

/** Rows of data sets by their ids, for a run that can fetch nothing. */
export type LateRows = Readonly<Record<string, PublishedRows>>;

/** The data sets whose rows do not travel with the library, and where a page has them from. */
const sources: Readonly<Record<string, () => Promise<PublishedRows>>> = {
  digits: () => import('#lib/datasets/digits-rows.ts'),
};

/** Those of these data sets that cells name, as a text by itself: `'digits'`. */
export const lateSetsIn = (cells: readonly Code[]): readonly string[] =>
  Object.keys(sources).filter((id) => {
    const named = new RegExp(`(['"\`])${id}\\1`);
    return cells.some(({ code }) => named.test(code));
  });

/** The rows that cells need and do not have. Rejects where they cannot be loaded. */
export async function lateRowsFor(cells: readonly Code[]): Promise<LateRows> {
  const come = lateSetsIn(cells).map(async (id) => {
    // A copy: a module is nothing that can be sent.
    const { labels, pictures } = await present(sources[id], `the rows of ${id}`)();
    return [id, { labels, pictures }] as const;
  });
  return Object.fromEntries(await Promise.all(come));
}
