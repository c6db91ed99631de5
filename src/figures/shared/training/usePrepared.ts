/** Prepares a live run for each new state, once the plane of its data is there; null while it is not, or is not seen. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Scene } from './boundary-content.ts';

export function usePrepared<State>(state: State, scene: Scene | null, prepare: (scene: Scene) => void): void {
  const prepared = useRef<State | null>(null);
  useLayoutEffect(() => {
    if (scene === null || prepared.current === state) return;
    prepare(scene);
    prepared.current = state;
  });
}
