/** Prepares a live run for each new state, once the plane of its data is there; null while it is not, or is not seen. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Plane } from './boundary-content.ts';

export function usePrepared<State>(state: State, plane: Plane | null, prepare: (plane: Plane) => void): void {
  const prepared = useRef<State | null>(null);
  useLayoutEffect(() => {
    if (plane === null || prepared.current === state) return;
    prepare(plane);
    prepared.current = state;
  });
}
