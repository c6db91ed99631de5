import { plural } from '#components/ui/grammar.ts';
import type { Course, Lesson } from '#course/index.ts';

/**
 * How long a lesson takes, and what comes before it: “6 minutes to read, 21 with its figures, 40 with exercises, after lesson 1, …”.
 *
 * @param inWords what is said of something that one should know and that no lesson is about
 */
export function factsOf(course: Course, lesson: Lesson, inWords: (text: string) => string): string {
  const { minutes, prerequisites } = lesson;
  const before = prerequisites.map((name) => {
    const known = course.lessons.find(({ id }) => id === name);
    return known ? `lesson ${known.number}, ${known.title}` : inWords(name);
  });
  const after = before.length > 0 ? `, after ${before.join('; ')}` : '';
  return `${plural(minutes.reading, 'minute')} to read, ${minutes.figures} with its figures, ${minutes.all} with exercises${after}`;
}
