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
 *   figure.message               what was wrong with a link, or null
 *   figure.claim                 the link, as long as its state is shown, where it claims a result (docs/pins.md); else null
 *   figure.isExact               whether the result is wanted to the bit: what came rounded with the page does not do
 *   figure.wantExact()           from now on it is
 *
 * The address names one figure (`?fig=<id>&v=1&…#<id>`); only that figure reads it. What the history keeps of the others,
 * figure-history.ts says.
 */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  decode,
  encode,
  type Fields,
  namedFigure,
  namesState,
  printQuery,
  readQuery,
} from '#lib/link/index.ts';
import { claimsResult } from '#lib/pin/keys.ts';
import { arriveAt, rememberedQueries, rememberFigure } from './figure-history.ts';

export interface FigureModel<State extends object> {
  readonly fields: Fields<State>;
  readonly defaults: State;
}

export interface FigureState<State extends object> {
  readonly state: State;
  readonly message: string | null;
  readonly claim: URLSearchParams | null;
  readonly isExact: boolean;
  set(change: Partial<State>): void;
  commit(): void;
  choose(change: Partial<State>): void;
  reset(): void;
  link(): string;
  wantExact(): void;
}

/** @param initial the figure's own starting state on this page; links are relative to the model's defaults */
export function useFigureState<State extends object>(
  given: FigureModel<State>,
  id: string,
  initial: State = given.defaults,
): FigureState<State> {
  const [state, setState] = useState(initial);
  const [message, setMessage] = useState<string | null>(null);
  const [claim, setClaim] = useState<URLSearchParams | null>(null);
  const [isWanted, setIsWanted] = useState(false);
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
      setClaim(query !== null && claimsResult(query) ? query : null);
      if (query === null) {
        setMessage(null);
        show(start.current);
        return;
      }
      const decoded = decode(model.fields, query, model.defaults);
      setMessage(decoded.message);
      show(decoded.state);
    };
    const linked = (): URLSearchParams | null => linkedQuery(id, model.fields);
    const remembered = rememberedQueries()[id];
    const named = remembered === undefined ? linked() : new URLSearchParams(remembered);
    if (named !== null) restore(named);
    const onPopState = (event: PopStateEvent): void => {
      const queries = arriveAt(event.state);
      if (queries === null) return;
      const query = queries[id];
      restore(query === undefined ? linked() : new URLSearchParams(query));
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, [id, model, show]);

  return useMemo(() => {
    const query = (): string => printQuery(encode(model.fields, current.current, model.defaults));
    const set = (change: Partial<State>): void => {
      const before = claim === null ? null : query();
      show({ ...current.current, ...change });
      // A result of another state is none of this one's.
      if (before !== null && query() !== before) setClaim(null);
    };
    const commit = (): void => {
      setMessage(null);
      rememberFigure(id, query(), figureAddress(id, query()));
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
        setClaim(null);
        show(start.current);
        commit();
      },
      link: () => new URL(figureAddress(id, query()), location.href).href,
      claim,
      isExact: isWanted || claim !== null,
      wantExact: () => setIsWanted(true),
    };
  }, [id, model, message, show, state, claim, isWanted]);
}

/** The query of this page's address when it names the figure; an embed page has one figure and need not. */
function linkedQuery<State extends object>(id: string, fields: Fields<State>): URLSearchParams | null {
  const params = readQuery(location.search);
  const named = namedFigure(params);
  const isAlone = document.documentElement.dataset.embed === id;
  if (named === id || (isAlone && named === null && namesState(fields, params))) return params;
  return null;
}

function figureAddress(id: string, query: string): string {
  return `${location.pathname}?fig=${encodeURIComponent(id)}&${query}#${encodeURIComponent(id)}`;
}
