/**
 * One live run in a worker, a picture per animation frame, so that the eye can follow it.
 *
 * const run = useLiveRun('comparison', onScreen)
 *   run.phase        'idle' | 'paused' | 'running' | 'finished' | 'failed'
 *   run.progress     the newest picture, or null
 *   run.output       the result of a finished run, or null
 *   run.failure      one sentence when the worker could not do it
 *   run.prepare(input)   starts paused and pictures the start
 *   run.run() / run.pause() / run.step()
 *   run.restart()        prepares the last input again
 *
 * While the figure is off screen or its tab is hidden nothing is asked for; it goes on where it was. A reader who
 * prefers reduced motion gets the end, and the state at a pause, without what lies between.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Client } from '#workers/client.ts';
import { Cancelled } from '#workers/failure.ts';
import type { InputOf, OutputOf, ProgressOf, TaskName, Tasks } from '#workers/tasks/index.ts';
import { pageWorkers } from './page-workers.ts';

export type RunPhase = 'idle' | 'paused' | 'running' | 'finished' | 'failed';

/** How long a picture may take, in milliseconds, before it is asked for again. */
const pictureTimeout = 3000;

interface RunState<Name extends TaskName> {
  readonly phase: RunPhase;
  readonly progress: ProgressOf<Name> | null;
  readonly output: OutputOf<Name> | null;
  readonly failure: string | null;
}

export interface LiveRun<Name extends TaskName> extends RunState<Name> {
  prepare(input: InputOf<Name>): void;
  run(): void;
  pause(): void;
  step(): void;
  restart(): void;
}

export function useLiveRun<Name extends TaskName>(task: Name, onScreen: boolean): LiveRun<Name> {
  const empty: RunState<Name> = { phase: 'idle', progress: null, output: null, failure: null };
  const [state, setState] = useState(empty);
  const client = useRef<Client<Tasks> | null>(null);
  /** When the last picture was asked for; 0 when none is on its way. */
  const asked = useRef(0);
  /** Whether the run goes on without being pictured. */
  const unseen = useRef(false);
  const latestInput = useRef<InputOf<Name> | null>(null);

  useLayoutEffect(() => () => client.current?.dispose(), []);

  const step = useCallback((): void => {
    asked.current = performance.now();
    client.current?.step();
  }, []);

  /** One step, unless a picture is on its way. */
  const ask = useCallback((): void => {
    // A worker that died took the question with it; the one that replaced it is asked again.
    if (asked.current === 0 || performance.now() - asked.current >= pictureTimeout) step();
  }, [step]);

  const prepare = useCallback(
    (input: InputOf<Name>): void => {
      client.current ??= pageWorkers().client();
      latestInput.current = input;
      unseen.current = false;
      // The old picture stays until the new start is pictured: nothing flickers while a slider is dragged.
      setState(({ progress }) => ({ phase: 'paused', progress, output: null, failure: null }));
      client.current
        .run(task, input, {
          paused: true,
          onProgress: (progress) => {
            asked.current = 0;
            if (!unseen.current) setState((before) => ({ ...before, progress }));
          },
        })
        .then(
          (output) => setState((before) => ({ ...before, phase: 'finished', output })),
          (reason: unknown) => {
            if (reason instanceof Cancelled) return;
            const failure = reason instanceof Error ? reason.message : String(reason);
            setState((before) => ({ ...before, phase: 'failed', failure }));
          },
        );
      step();
    },
    [task, step],
  );

  const restart = useCallback((): void => {
    if (latestInput.current !== null) prepare(latestInput.current);
  }, [prepare]);

  const running = state.phase === 'running' && onScreen;
  useEffect(() => {
    if (!running) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      unseen.current = true;
      client.current?.resume();
      return () => {
        unseen.current = false;
        client.current?.pause();
      };
    }
    let frame = requestAnimationFrame(function tick() {
      ask();
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [running, ask]);

  const controls = useMemo(() => {
    const turn = (from: RunPhase, phase: RunPhase) => () =>
      setState((before) => (before.phase === from ? { ...before, phase } : before));
    return { run: turn('paused', 'running'), pause: turn('running', 'paused') };
  }, []);

  return { ...state, prepare, run: controls.run, pause: controls.pause, step, restart };
}
