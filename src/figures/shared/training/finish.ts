/** A task's output, without a worker: for the stills, which are really trained at build. */
export function finish<Output>(steps: Generator<unknown, Output, void>): Output {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
