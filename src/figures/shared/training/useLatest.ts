/**
 * A question whose answer a worker gives, and which may change faster than it is answered: one question is with the
 * worker, the newest waits, those between are dropped. So the answer is never more than one behind, and however fast
 * a slider moves, answers keep coming.
 *
 * const { answer, progress, failure } = useLatest('zero-share', input, onScreen, { known })
 *   answer    the newest answer with its input, or null; it may belong to an earlier question
 *   isCurrent whether it is the answer to this very question
 *   progress  what the task has shown of a question that is not answered yet, or null
 *   failure   one sentence when the worker could not do it
 *
 * `streams` says that the task takes its time and shows how far it is: then progress is told, and a newer question ends the one
 * that is with the worker once that has shown something, so that there is something to see while a slider moves.
 *
 * Inputs are compared as JSON. What is known at build is not asked again, unless it came rounded and is wanted to the bit, as
 * `exact` says; while the figure is off screen nothing is asked.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Client } from '#workers/client.ts';
import { Cancelled } from '#workers/failure.ts';
import type { InputOf, OutputOf, ProgressOf, TaskName, Tasks } from '#workers/tasks/index.ts';
import { expectWorker, pageWorkers } from './page-workers.ts';

/** What a task gave, and the very question that it was asked: with all that the figure put into it. */
export interface Answer<Name extends TaskName, Input extends InputOf<Name> = InputOf<Name>> {
  readonly input: Input;
  readonly output: OutputOf<Name>;
}

interface Latest<Name extends TaskName, Input extends InputOf<Name>> {
  readonly answer: Answer<Name, Input> | null;
  readonly progress: ProgressOf<Name> | null;
  readonly failure: string | null;
}

interface CheckedLatest<Name extends TaskName, Input extends InputOf<Name>> extends Latest<Name, Input> {
  readonly isCurrent: boolean;
}

interface LatestOptions<Name extends TaskName, Input extends InputOf<Name>> {
  readonly known?: Answer<Name, Input>;
  readonly streams?: boolean;
  readonly exact?: boolean;
}

export function useLatest<Name extends TaskName, Input extends InputOf<Name>>(
  task: Name,
  input: Input,
  onScreen: boolean,
  { known, streams = false, exact = false }: LatestOptions<Name, Input> = {},
): CheckedLatest<Name, Input> {
  const [state, setState] = useState<Latest<Name, Input>>({
    answer: known ?? null,
    progress: null,
    failure: null,
  });
  const [expecting] = useState(known === undefined ? expectWorker : null);
  const client = useRef<Client<Tasks> | null>(expecting);
  const wanted = useRef({ input, onScreen });
  wanted.current = { input, onScreen };
  /** The last question that was answered, or could not be. */
  const settled = useRef(known === undefined ? null : JSON.stringify(known.input));
  /** Whether that was the build. */
  const isBuilt = useRef(known !== undefined);
  /** The question that is with the worker. */
  const asking = useRef<string | null>(null);
  /** Whether it has shown how far it is. */
  const hasShown = useRef(false);

  useEffect(() => {
    if (!onScreen) return;
    return () => client.current?.cancel();
  }, [onScreen]);
  useLayoutEffect(
    () => () => {
      wanted.current = { ...wanted.current, onScreen: false };
      client.current?.dispose();
    },
    [],
  );

  const question = JSON.stringify(input);
  const ask = (): void => {
    const { input: asked } = wanted.current;
    const name = JSON.stringify(asked);
    if (asking.current !== null || !wanted.current.onScreen || name === settled.current) return;
    asking.current = name;
    hasShown.current = false;
    client.current ??= pageWorkers().client();
    const onProgress = (progress: ProgressOf<Name>): void => {
      hasShown.current = true;
      setState((before) => ({ ...before, progress }));
      if (JSON.stringify(wanted.current.input) !== name) client.current?.cancel();
    };
    client.current.run(task, asked, streams ? { onProgress } : {}).then(
      (output) => {
        asking.current = null;
        settled.current = name;
        setState({ answer: { input: asked, output }, progress: null, failure: null });
        // The worker goes on with what waits while the page draws.
        ask();
      },
      (reason: unknown) => {
        asking.current = null;
        let failure: string | null = null;
        if (!(reason instanceof Cancelled)) {
          settled.current = name;
          failure = reason instanceof Error ? reason.message : String(reason);
        }
        ask();
        // What was overtaken stays in sight until the next has something to show.
        const goesOn = asking.current !== null;
        setState((before) => ({
          ...before,
          progress: goesOn ? before.progress : null,
          failure: failure ?? before.failure,
        }));
      },
    );
  };
  // At once, while the figure is still being drawn anew: the worker begins meanwhile.
  if (streams && hasShown.current && asking.current !== null && asking.current !== question) {
    client.current?.cancel();
  }
  if (exact && isBuilt.current) {
    isBuilt.current = false;
    settled.current = null;
  }
  ask();
  const { answer } = state;
  return { ...state, isCurrent: answer !== null && JSON.stringify(answer.input) === question };
}
