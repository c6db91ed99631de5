import type { Step } from '#workers/protocol.ts';

/** A task's output, without a worker: for the stills, which are really trained at build. */
export function finish<Output>(steps: Generator<unknown, Output, void>): Output {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** What a task shows first, without a worker. Throws where it shows nothing before it is over. */
export function firstPicture<Progress>(steps: Generator<Step<Progress>, unknown, void>): Progress {
  for (const picture of steps) if (typeof picture === 'function') return picture();
  throw new Error('task: expected a picture before its end, received none');
}
