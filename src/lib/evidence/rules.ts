import type { Experiment, Foresight } from './experiment.ts';

/** How figures are judged, for the pages that show them: plain text with *emphasis*. */
export const rules = {
  /** Which expectations were there before the first run; `called` is how a sentence calls some of the experiments. */
  foresight: (
    experiments: readonly Experiment[],
    called: (some: readonly Experiment[]) => string = ids,
  ): string => `Those of
${called(foreseen(experiments, 'independent figures'))} were written before
they first ran, with the independent figures in view; those of ${called(foreseen(experiments, 'earlier experiments'))} too,
with the figures of the experiments before them in view. The others had run before expectations were asked for: theirs were
written with their own figures known, so their verdicts say that the figures stand, not that anybody foretold them.`,

  verdict: `The verdict follows from the expectations by one rule: *supported*, if the whole 95 % interval of every
expected figure is where it was expected; *refuted*, if some of them is wholly elsewhere and none is where it should be;
*depends*, if some are and some are not; *no clear difference*, if none is wholly elsewhere, but not all are wholly there.
Intervals are exact for counts, percentages and medians, and bootstrapped for means.`,

  agreement: `“Theirs” are programs in PyTorch and NumPy that share no code with ours; two of them make a range. The difference is to the
nearer end. It is allowed to be three standard errors of the difference (their runs taken to be spread as ours are), plus half
of the last digit that theirs was given with, plus one reading where steps are counted: 20, since theirs look as if read every 20. Where it
is not known how many their runs were, they are taken to be as many as ours. A figure that differs by more is found again with
ten times the seeds, and its line says why it may differ. Nothing is tuned to agree. With the spread that these figures have,
agreement is a check for mistakes and not a proof that two programs do the same: for that, the engines are compared step by step.`,
} as const;

/** Those that were foretold with these figures in view. */
export const foreseen = (experiments: readonly Experiment[], inView: Foresight): readonly Experiment[] =>
  experiments.filter(({ foresight }) => foresight === inView);

function ids(experiments: readonly Experiment[]): string {
  const all = experiments.map(({ id }) => id);
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
