/**
 * The course: its lessons, each read once, numbered and checked. Whatever shows or counts something of a lesson takes it
 * from here. Loading this module throws a CourseError where a lesson is wrong.
 */
import type { Lesson } from './course.ts';
import { elementsOf } from './document.ts';
import { known } from './house.ts';
import { readCourse } from './read.ts';
import { figuresToRun } from './to-run.ts';

export type { Course, Lesson, Target } from './course.ts';
export type { LessonElement, LessonNode, PrintedFinding } from './document.ts';
export { referenceText } from './reference.ts';

const sources = import.meta.glob<string>('../content/lessons/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const course = readCourse(
  new Map(Object.entries(sources).map(([path, source]) => [path.replace('../', 'src/'), source])),
  known,
);

/** Ids of all that lessons ask to predict. */
export const askedIn = (lessons: readonly Lesson[]): readonly string[] =>
  lessons.flatMap((lesson) => elementsOf(lesson, 'Predict').map(({ props }) => props.id));

/** How many figures of a lesson the reader can run. */
export const toRunIn = (lesson: Lesson): number => figuresToRun(lesson, known);
