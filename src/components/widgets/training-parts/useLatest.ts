/**
 * A question whose answer a worker gives: the newest question is run, older ones are dropped.
 *
 * const { answer, progress, failure } = useLatest<Input, Output>('zero-share', input, onScreen, known)
 *   answer    the newest answer with its input, or null; it may belong to an earlier question
 *   progress  what the task has shown of a question that is not answered yet, or null
 *   failure   one sentence when the worker could not do it
 *
 * Inputs are compared as JSON. What is known at build is not asked again; while the figure is off screen nothing is.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Cancelled, type Client, createClient } from '#workers/client.ts';

export interface Answer<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

interface Latest<Input, Output, Progress> {
  readonly answer: Answer<Input, Output> | null;
  readonly progress: Progress | null;
  readonly failure: string | null;
}

export function useLatest<Input, Output, Progress = never>(
  task: string,
  input: Input,
  onScreen: boolean,
  known: Answer<Input, Output> | null = null,
): Latest<Input, Output, Progress> {
  const [state, setState] = useState<Latest<Input, Output, Progress>>({
    answer: known,
    progress: null,
    failure: null,
  });
  const client = useRef<Client | null>(null);
  useEffect(() => () => client.current?.dispose(), []);

  const question = JSON.stringify(input);
  const latest = useRef(input);
  latest.current = input;
  const answered = state.answer === null ? null : JSON.stringify(state.answer.input);
  const open = onScreen && question !== answered;
  useEffect(() => {
    if (!open) return;
    const asked = latest.current;
    client.current ??= createClient();
    const onProgress = (progress: Progress) => setState((before) => ({ ...before, progress }));
    client.current.run<Progress, Output>(task, asked, { onProgress }).then(
      (output) => setState({ answer: { input: asked, output }, progress: null, failure: null }),
      (reason: unknown) => {
        if (reason instanceof Cancelled) return;
        const failure = reason instanceof Error ? reason.message : String(reason);
        setState((before) => ({ ...before, progress: null, failure }));
      },
    );
    return () => {
      client.current?.cancel();
      setState((before) => (before.progress === null ? before : { ...before, progress: null }));
    };
  }, [task, question, open]);
  return state;
}
