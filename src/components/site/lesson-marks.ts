/** Ticks the lessons that are done, and rings the one in which the reader stopped, wherever lessons are listed. */
import { forgetOtherLessons, isDone, position } from './progress.ts';

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

// Where lessons are listed, all are.
const listed = [...document.querySelectorAll<HTMLElement>('[data-lesson-mark]')].map(
  ({ dataset }) => dataset.lessonMark ?? '',
);
if (listed.length > 0) forgetOtherLessons(listed);
markLessons();
document.addEventListener('forget', markLessons);
