/**
 * A question whose answer a worker gives, and which may change faster than it is answered: one question is with the
 * worker, the newest waits, those between are dropped. So the answer is never more than one behind, and however fast
 * a slider moves, answers keep coming.
 *
 * const { answer, failure } = useLatest<Input, Output>('zero-share', input, onScreen, known)
 *   answer    the newest answer with its input, or null; it may belong to an earlier question
 *   failure   one sentence when the worker could not do it
 *
 * Inputs are compared as JSON. What is known at build is not asked again; while the figure is off screen nothing is.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Cancelled, type Client, createClient } from '#workers/client.ts';

export interface Answer<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

interface Latest<Input, Output> {
  readonly answer: Answer<Input, Output> | null;
  readonly failure: string | null;
}

export function useLatest<Input, Output>(
  task: string,
  input: Input,
  onScreen: boolean,
  known: Answer<Input, Output> | null = null,
): Latest<Input, Output> {
  const [state, setState] = useState<Latest<Input, Output>>({ answer: known, failure: null });
  const client = useRef<Client | null>(null);
  const wanted = useRef({ input, onScreen });
  wanted.current = { input, onScreen };
  /** The last question that was answered, or could not be. */
  const settled = useRef(known === null ? null : JSON.stringify(known.input));
  const asking = useRef(false);

  useEffect(() => {
    if (!onScreen) return;
    return () => client.current?.cancel();
  }, [onScreen]);
  useEffect(
    () => () => {
      wanted.current = { ...wanted.current, onScreen: false };
      client.current?.dispose();
    },
    [],
  );

  const question = JSON.stringify(input);
  // At once, not after the next frame, in which the answer may already be drawn.
  useLayoutEffect(() => {
    const ask = (): void => {
      const { input: asked } = wanted.current;
      const name = JSON.stringify(asked);
      if (asking.current || !wanted.current.onScreen || name === settled.current) return;
      asking.current = true;
      client.current ??= createClient();
      client.current.run<never, Output>(task, asked).then(
        (output) => {
          asking.current = false;
          settled.current = name;
          setState({ answer: { input: asked, output }, failure: null });
          // The worker goes on with what waits while the page draws.
          ask();
        },
        (reason: unknown) => {
          asking.current = false;
          if (!(reason instanceof Cancelled)) {
            settled.current = name;
            const failure = reason instanceof Error ? reason.message : String(reason);
            setState((before) => ({ ...before, failure }));
          }
          ask();
        },
      );
    };
    ask();
  }, [task, question, onScreen]);
  return state;
}
