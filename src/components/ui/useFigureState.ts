/**
 * A figure's state and its address.
 *
 * const figure = useFigureState(model, id, initial)
 *   figure.state                 what the figure shows
 *   figure.set(partial)          while a drag goes on: the state changes, the address does not
 *   figure.commit()              the drag has ended: one entry in the browser's history
 *   figure.choose(partial)       set and commit: a choice, a key
 *   figure.reset()               back to the figure's own start
 *   figure.link()                the address of this state, for the Link action
 *   figure.embedQuery()          the state as a query, for the Embed action
 *   figure.message               what was wrong with a link, or null
 *
 * The address names one figure (`?fig=<id>&v=1&…#<id>`); only that figure reads it. Every entry of the history
 * keeps the state of all figures of the page, so that Back undoes one change and nothing else.
 */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { decode, encode, type Fields, printQuery } from '#lib/link/index.ts';

export interface FigureModel<State extends object> {
  readonly fields: Fields<State>;
  readonly defaults: State;
}

export interface FigureState<State extends object> {
  readonly state: State;
  readonly message: string | null;
  set(change: Partial<State>): void;
  commit(): void;
  choose(change: Partial<State>): void;
  reset(): void;
  link(): string;
  embedQuery(): string;
}

/** @param initial the figure's own starting state on this page; links are relative to the model's defaults */
export function useFigureState<State extends object>(
  given: FigureModel<State>,
  id: string,
  initial: State = given.defaults,
): FigureState<State> {
  const [state, setState] = useState(initial);
  const [message, setMessage] = useState<string | null>(null);
  // The first model stays: a link is read once, however often the island is drawn.
  const [model] = useState(given);
  const current = useRef(state);
  const start = useRef(initial);

  const show = useCallback((next: State): void => {
    current.current = next;
    setState(next);
  }, []);

  // Before anything can be pressed: what comes later would take a change back.
  useLayoutEffect(() => {
    const restore = (query: URLSearchParams | null): void => {
      if (query === null) {
        setMessage(null);
        show(start.current);
        return;
      }
      const decoded = decode(model.fields, query, model.defaults);
      setMessage(decoded.message);
      show(decoded.state);
    };
    const named = linkedQuery(id);
    if (named !== null) restore(named);
    const onPopState = (event: PopStateEvent): void => {
      const remembered = rememberedQueries(event.state)[id];
      restore(remembered === undefined ? linkedQuery(id) : new URLSearchParams(remembered));
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, [id, model, show]);

  return useMemo(() => {
    const query = (): string => printQuery(encode(model.fields, current.current, model.defaults));
    const set = (change: Partial<State>): void => show({ ...current.current, ...change });
    const commit = (): void => {
      setMessage(null);
      remember(id, query());
    };
    return {
      state,
      message,
      set,
      commit,
      choose: (change) => {
        set(change);
        commit();
      },
      reset: () => {
        show(start.current);
        commit();
      },
      link: () => new URL(figureAddress(id, query()), location.href).href,
      embedQuery: query,
    };
  }, [id, model, message, show, state]);
}

/** The query of this page's address when it names the figure; an embed page has one figure and need not. */
function linkedQuery(id: string): URLSearchParams | null {
  const params = new URLSearchParams(location.search);
  const named = params.get('fig');
  const isAlone = document.documentElement.dataset.embed === id;
  if (named === id || (isAlone && named === null && params.size > 0)) return params;
  return null;
}

function figureAddress(id: string, query: string): string {
  return `${location.pathname}?fig=${encodeURIComponent(id)}&${query}#${encodeURIComponent(id)}`;
}

function remember(id: string, query: string): void {
  const queries = rememberedQueries(history.state);
  if (queries[id] === query) return;
  const next = { figures: { ...queries, [id]: query } };
  try {
    // In a frame, Back belongs to the page around it.
    if (parent === window) history.pushState(next, '', figureAddress(id, query));
    else history.replaceState(next, '', figureAddress(id, query));
  } catch {
    // A browser may refuse (too many in a short time, a sandboxed frame): the figure works on without it.
  }
}

function rememberedQueries(state: unknown): Readonly<Record<string, string>> {
  if (typeof state !== 'object' || state === null || !('figures' in state)) return {};
  const { figures } = state;
  if (typeof figures !== 'object' || figures === null) return {};
  return Object.fromEntries(
    Object.entries(figures).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
