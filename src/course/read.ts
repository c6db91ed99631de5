import { check } from './check.ts';
import { type Course, createCourse } from './course.ts';
import type { Known } from './known.ts';
import { parseLesson } from './parse.ts';
import { CourseError } from './problems.ts';

/**
 * The course of these lessons. Throws a CourseError with everything that is wrong with them, each with file and line.
 *
 * @param sources the text of each lesson by its path from the root
 */
export function readCourse(sources: ReadonlyMap<string, string>, known: Known): Course {
  const parsed = [...sources].map(([file, source]) => parseLesson(file, source));
  const documents = parsed.flatMap(({ document }) => document ?? []);
  const course = createCourse(documents);
  const problems = parsed.flatMap((each) => each.problems);
  // A lesson that could not be read would be missed by all that lead to it.
  if (documents.length === parsed.length) problems.push(...check(course, known));
  if (problems.length > 0) throw new CourseError(problems);
  return course;
}
