/** Takes steps to their end, where nobody watches: what was yielded last, null where nothing was, and what came of it. */
export function finish<Step, Outcome>(
  steps: Generator<Step, Outcome, void>,
): { readonly last: Step | null; readonly outcome: Outcome } {
  let last: Step | null = null;
  for (;;) {
    const step = steps.next();
    if (step.done) return { last, outcome: step.value };
    last = step.value;
  }
}
