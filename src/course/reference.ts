import type { Target } from './course.ts';
import type { Vocabulary } from './vocabulary.ts';

type Form = Omit<Vocabulary['Ref'], 'to'>;

/**
 * What a reference says of the place that it leads to.
 *
 * @param from the slug of the lesson in which it stands: that lesson is not named again
 * @throws an Error where the place has no such name, as a section has no number
 */
export function referenceText(target: Target, { as, start }: Form, from: string | null): string {
  const text = textOf(target, as, target.lesson.id === from);
  return start ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function textOf(target: Target, as: Form['as'], isHere: boolean): string {
  const { kind, lesson, title } = target;
  const lessonName = `lesson ${lesson.number}`;
  switch (as) {
    case 'lesson':
      return lessonName;
    case 'title':
      return title ?? missing(kind, 'a title');
    case 'number':
      if (kind === 'section') return missing(kind, 'a number');
      return String(kind === 'lesson' ? lesson.number : target.number);
    case 'name':
      if (kind === 'lesson') return lessonName;
      // A figure's number says in which lesson it stands.
      if (kind === 'figure') return `figure ${target.number}`;
      if (kind === 'exercise') return `exercise ${target.number}${isHere ? '' : ` of ${lessonName}`}`;
      return isHere ? `“${title}”` : `${lessonName}, “${title}”`;
  }
}

function missing(kind: Target['kind'], what: string): never {
  throw new Error(`expected a place with ${what}, received a ${kind}`);
}
