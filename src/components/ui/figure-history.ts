/**
 * What the browser's history keeps of the figures of a page: each of its entries has, by id, the state of every figure
 * that was set, as the query of a link. So Back undoes one change and nothing else, and a reload, or a way to another page
 * and back, brings all figures back, though the address names only one.
 */

type Queries = Readonly<Record<string, string>>;

/** What the figures show: an entry that a link within the page makes has no state of its own. */
let shown: Queries | null = null;

/** The figures' states in an entry's own: none where it is not ours. */
export function queriesOf(state: unknown): Queries {
  const { figures }: { readonly figures?: unknown } = Object(state);
  return Object.fromEntries(
    Object.entries(Object(figures)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** The figures' states in the entry at hand. */
export const rememberedQueries = (): Queries => queriesOf(history.state);

/** Makes an entry for a figure's new state; `address` leads to it. */
export function rememberFigure(id: string, query: string, address: string): void {
  const queries = rememberedQueries();
  if (queries[id] === query) return;
  shown = { ...queries, [id]: query };
  const next = { figures: shown };
  try {
    // In a frame, Back belongs to the page around it.
    if (parent !== window) {
      history.replaceState(next, '', address);
      return;
    }
    // The entry that is left says that it has none: an entry that says nothing was made by a link within the page.
    if (history.state === null) history.replaceState({ figures: {} }, '');
    history.pushState(next, '', address);
  } catch {
    // A browser may refuse (too many in a short time, a sandboxed frame): the figure works on without it.
  }
}

/**
 * After a step in the history: the figures' states in the entry that is there now, or null where it was made by a link
 * within the page. Then they stay as they are, and the entry is told so.
 */
export function arriveAt(state: unknown): Queries | null {
  if (state !== null) {
    shown = queriesOf(state);
    return shown;
  }
  shown ??= {};
  try {
    history.replaceState({ figures: shown }, '');
  } catch {
    // Then a reload knows one figure, which the address names.
  }
  return null;
}
