import type { Lesson } from '#course/index.ts';
import { agreeing, type Compared, compared, type Experiment, type Results } from '#lib/evidence/index.ts';
import { experiments } from '#lib/experiments/index.ts';
import { experimentAnchor } from '../prose/anchors.ts';
import { resultsOf } from '../prose/findings.ts';
import { lessonPath } from './links.ts';

/** An experiment with what it came to, and with the independent figures beside its own. */
export interface Evidence {
  readonly experiment: Experiment;
  readonly results: Results;
  readonly figures: readonly Compared[];
}

/** Every experiment of the registry, in its order. */
export const evidence: readonly Evidence[] = experiments.map((experiment) => {
  const results = resultsOf(experiment.id);
  return { experiment, results, figures: compared(experiment, results) };
});

const figures = evidence.flatMap((each) => each.figures);

/** How many experiments there are, how many figures independent programs have too, and how many of these agree. */
export const evidenceCounts = {
  experiments: evidence.length,
  figures: figures.length,
  agreeing: agreeing(figures),
} as const;

/** The lessons that print a number of an experiment, each with the place where it says what that rests on. */
export function citing(
  lessons: readonly Lesson[],
  experiment: string,
): readonly { readonly href: string; readonly number: number; readonly title: string }[] {
  return lessons
    .filter(({ findings }) => findings.some((finding) => finding.experiment === experiment))
    .map(({ id, number, title }) => ({
      href: `${lessonPath(id)}#${experimentAnchor(experiment)}`,
      number,
      title,
    }));
}
