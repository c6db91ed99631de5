/** Forgets what an earlier version of the course kept of lessons and questions that are no longer there. */
import { forget, ownKeys } from '../../ui/storage.ts';
import { position } from '../progress.ts';

/** What is there, as a page says; null where it does not. */
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
