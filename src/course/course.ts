import type { LessonDocument } from './document.ts';
import type { Place } from './problems.ts';

/** A lesson in its place among the others. */
export interface Lesson extends LessonDocument {
  readonly number: number;
  /** The number of a figure that it shows, “6.3”; undefined where it shows none of this id. */
  numberOf(figure: string): string | undefined;
}

/** A place that a reference leads to. */
export type Target = { readonly lesson: Lesson } & (
  | { readonly kind: 'lesson'; readonly anchor: null; readonly title: string }
  | { readonly kind: 'section'; readonly anchor: string; readonly title: string }
  | { readonly kind: 'exercise'; readonly anchor: string; readonly title: string; readonly number: number }
  | {
      readonly kind: 'figure';
      readonly anchor: string;
      /** Where the lesson gives it one. */
      readonly title: string | undefined;
      readonly figure: string;
      readonly number: string;
    }
);

export interface Course {
  /** In their order. */
  readonly lessons: readonly Lesson[];
  /** The lesson of a slug. Throws an Error that names those there are. */
  lesson(id: string): Lesson;
  /** The first lesson that shows a figure, or a graded exercise. Throws where none does. */
  lessonOf(figure: string): Lesson;
  /** What an id means, as in `<Ref to="…">`. Throws an Error that says what it could be where it means nothing. */
  target(to: string): Target;
}

/** Puts lessons in their order, and numbers them. */
export function createCourse(documents: readonly LessonDocument[]): Course {
  // A lesson before the first, for those who need it, has the number 0.
  const first = documents.some(({ order }) => order < 1) ? 0 : 1;
  const lessons = [...documents]
    .sort((a, b) => a.order - b.order)
    .map((document, rank) => numbered(document, first + rank));

  const lesson = (id: string): Lesson => {
    const found = lessons.find((each) => each.id === id);
    if (found === undefined) {
      throw new Error(`expected a lesson of ${lessons.map((each) => each.id).join(', ')}; received ${id}`);
    }
    return found;
  };

  const lessonOf = (figure: string): Lesson => {
    const found = lessons.find(({ figures }) => figures.some((each) => each.figure === figure));
    if (found === undefined)
      throw new Error(`figure ${figure}: expected a lesson that shows it, received none`);
    return found;
  };

  const target = (to: string): Target => {
    const hash = to.indexOf('#');
    if (hash >= 0) return placeIn(lesson(to.slice(0, hash)), to.slice(hash + 1));
    const shown = lessons.find(({ figures }) => figures.some(({ id }) => id === to));
    const named = lessons.find(({ id }) => id === to);
    if (shown && named) {
      throw new Error(`expected ${shown.id}#${to} for the figure or ${to}# for the lesson, received ${to}`);
    }
    if (shown) return placeIn(shown, to);
    if (named) return placeIn(named, '');
    throw new Error(`expected the id of a figure or a lesson, or lesson#anchor; received ${to}`);
  };

  return { lessons, lesson, lessonOf, target };
}

function numbered(document: LessonDocument, number: number): Lesson {
  return {
    ...document,
    number,
    numberOf(figure) {
      const index = document.figures.findIndex(({ id }) => id === figure);
      return index < 0 ? undefined : `${number}.${index + 1}`;
    },
  };
}

/** Everything in a lesson that a reference may lead to. */
export const anchorsOf = ({
  headings,
  figures,
  exercises,
}: LessonDocument): readonly { readonly anchor: string; readonly at: Place }[] => [
  ...headings.map(({ slug, at }) => ({ anchor: slug, at })),
  ...figures.map(({ id, at }) => ({ anchor: id, at })),
  ...exercises.map(({ anchor, element }) => ({ anchor, at: element.at })),
];

function placeIn(lesson: Lesson, anchor: string): Target {
  if (anchor === '') return { kind: 'lesson', lesson, anchor: null, title: lesson.title };
  const figure = lesson.figures.find(({ id }) => id === anchor);
  const number = lesson.numberOf(anchor);
  if (figure !== undefined && number !== undefined) {
    return { kind: 'figure', lesson, anchor, title: figure.title, figure: figure.figure, number };
  }
  const at = lesson.exercises.findIndex((exercise) => exercise.anchor === anchor);
  const exercise = lesson.exercises[at];
  if (exercise !== undefined) {
    return { kind: 'exercise', lesson, anchor, title: exercise.title, number: at + 1 };
  }
  const heading = lesson.headings.find(({ slug }) => slug === anchor);
  if (heading !== undefined) return { kind: 'section', lesson, anchor, title: heading.text };
  const anchors = anchorsOf(lesson).map((each) => each.anchor);
  throw new Error(`expected an anchor of ${lesson.id} (${anchors.join(', ')}); received ${anchor}`);
}
