import type { Position } from './progress.ts';

/** What the course proposes: to go on where one stopped, else the first lesson that is not done, else nothing. */
export type Proposal =
  | { readonly kind: 'continue'; readonly place: Position }
  | { readonly kind: 'next'; readonly lesson: string }
  | null;

/** @param lessons slugs, in the course's order */
export function proposal(
  lessons: readonly string[],
  place: Position | null,
  done: (lesson: string) => boolean,
): Proposal {
  if (place !== null && lessons.includes(place.lesson) && !done(place.lesson)) {
    return { kind: 'continue', place };
  }
  if (!lessons.some(done)) return null;
  const next = lessons.find((lesson) => !done(lesson));
  return next === undefined ? null : { kind: 'next', lesson: next };
}
