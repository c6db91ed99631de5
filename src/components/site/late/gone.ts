/** Forgets what an earlier version of the course kept of lessons and questions that are no longer there. */
import { forget, ownKeys } from '../../ui/storage.ts';
import { position } from '../progress.ts';

/** What is there; null where this page does not say. */
export interface Course {
  readonly questions: readonly string[] | null;
  readonly lessons: readonly string[] | null;
}

export function forgetGone({ questions, lessons }: Course): void {
  const names = { 'prediction:': questions, 'outcome:': questions, 'done:': lessons };
  for (const key of ownKeys()) {
    for (const [beginning, known] of Object.entries(names)) {
      if (known !== null && key.startsWith(beginning) && !known.includes(key.slice(beginning.length)))
        forget(key);
    }
  }
  const place = position();
  if (place !== null && lessons?.includes(place.lesson) === false) forget('reading');
}

/** As the page says: in its list of lessons, and where it has to do with predictions. */
export function courseHere(): Course {
  const asked = document.querySelector<HTMLElement>('[data-questions]')?.dataset.questions;
  const marks = [...document.querySelectorAll<HTMLElement>('[data-lesson-mark]')];
  return {
    questions: asked?.split(' ') ?? null,
    // Where lessons are listed, all are.
    lessons: marks.length === 0 ? null : marks.map(({ dataset }) => dataset.lessonMark ?? ''),
  };
}
