import type { LessonDocument } from './document.ts';
import type { Known } from './known.ts';

/**
 * How many figures of a lesson there are to run: graded exercises, figures in which the reader runs, steps or draws something, and
 * figures whose outcome is predicted first.
 */
export const figuresToRun = (
  { figures }: Pick<LessonDocument, 'figures'>,
  known: Pick<Known, 'figures'>,
): number =>
  figures.filter(({ figure, graded, awaits }) => {
    const runs = known.figures.some((each) => each.id === figure && each.runs);
    return graded || awaits.length > 0 || runs;
  }).length;
