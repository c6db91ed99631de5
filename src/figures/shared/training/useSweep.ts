/**
 * Many runs in the pool, their rows as they come.
 *
 * const sweep = useSweep('rescue', onScreen, settings)
 *   sweep.phase   'idle' | 'running' | 'finished' | 'cancelled' | 'failed'
 *   sweep.rows    a row, or null where its run is not done, in the order of the inputs
 *   sweep.done    how many rows there are
 *   sweep.run(inputs) / sweep.cancel() / sweep.clear()
 *
 * While the figure is off screen or its tab is hidden the pool rests; afterwards it does what is missing. Rows of other
 * settings would be false: they go as soon as `settings` change, before anything else can be pressed.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Cancelled } from '#workers/failure.ts';
import type { InputOf, OutputOf, TaskName } from '#workers/tasks/index.ts';
import { pageWorkers } from './page-workers.ts';

export type SweepPhase = 'idle' | 'running' | 'finished' | 'cancelled' | 'failed';

interface SweepState<Name extends TaskName> {
  /** What its rows are of. */
  readonly settings: string;
  readonly phase: SweepPhase;
  readonly inputs: readonly InputOf<Name>[];
  readonly rows: readonly (OutputOf<Name> | null)[];
  readonly failure: string | null;
}

export interface Sweep<Name extends TaskName> extends Omit<SweepState<Name>, 'settings'> {
  readonly done: number;
  run(inputs: readonly InputOf<Name>[]): void;
  cancel(): void;
  clear(): void;
}

export function useSweep<Name extends TaskName>(task: Name, onScreen: boolean, settings = ''): Sweep<Name> {
  const empty: SweepState<Name> = { settings, phase: 'idle', inputs: [], rows: [], failure: null };
  const [kept, setState] = useState(empty);
  // From the very drawing that has other settings on: what is derived from the rows would take them for its own.
  const state = useMemo(() => (kept.settings === settings ? kept : empty), [kept, settings]);
  const rows = useRef<readonly (OutputOf<Name> | null)[]>([]);
  rows.current = state.rows;

  const { inputs } = state;
  const active = state.phase === 'running' && onScreen;
  useEffect(() => {
    if (!active) return;
    const missing = inputs.flatMap((input, index) =>
      (rows.current[index] ?? null) === null ? [{ input, index }] : [],
    );
    const stop = new AbortController();
    const finish = (phase: SweepPhase, failure: string | null = null) => {
      if (stop.signal.aborted) return;
      setState((before) => (before.inputs === inputs ? { ...before, phase, failure } : before));
    };
    pageWorkers()
      .map(
        task,
        missing.map(({ input }) => input),
        {
          signal: stop.signal,
          onRow: (place, row) => {
            if (stop.signal.aborted) return;
            const index = missing[place]?.index;
            // A newer run may be asked for already, and this one not stopped yet.
            setState((before) =>
              before.inputs === inputs
                ? { ...before, rows: before.rows.map((old, i) => (i === index ? row : old)) }
                : before,
            );
          },
        },
      )
      .then(
        () => finish('finished'),
        (reason: unknown) => {
          if (reason instanceof Cancelled) return;
          finish('failed', reason instanceof Error ? reason.message : String(reason));
        },
      );
    return () => stop.abort();
  }, [active, inputs, task]);

  const run = useCallback(
    (next: readonly InputOf<Name>[]): void => {
      setState({ settings, phase: 'running', inputs: next, rows: next.map(() => null), failure: null });
    },
    [settings],
  );
  const cancel = useCallback((): void => {
    setState((before) => (before.phase === 'running' ? { ...before, phase: 'cancelled' } : before));
  }, []);
  const clear = useCallback((): void => setState(empty), [settings]);
  useLayoutEffect(() => {
    if (kept.settings !== settings) clear();
  }, [kept, settings, clear]);
  const done = state.rows.filter((row) => row !== null).length;
  return { ...state, done, run, cancel, clear };
}
