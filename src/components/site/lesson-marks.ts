/** Ticks the lessons that are done, and rings the one in which the reader stopped, wherever lessons are listed. */
import { isDone, position } from './progress.ts';

export function markLessons(): void {
  const here = position()?.lesson;
  for (const mark of document.querySelectorAll<HTMLElement>('[data-lesson-mark]')) {
    const lesson = mark.dataset.lessonMark ?? '';
    const when = isDone(lesson) ? 'done' : lesson === here ? 'here' : null;
    for (const sign of mark.querySelectorAll<HTMLElement>('[data-when]')) {
      sign.hidden = sign.dataset.when !== when;
    }
  }
}

markLessons();
document.addEventListener('forget', markLessons);
