/** Ticks the lessons that are done, and rings the one in which the reader stopped, wherever lessons are listed. */
import { isDone, position } from './progress.ts';

const words = { done: 'Done:', here: 'You stopped here:' } as const;

export function markLessons(): void {
  const here = position()?.lesson;
  for (const mark of document.querySelectorAll<HTMLElement>('[data-lesson-mark]')) {
    const lesson = mark.dataset.lessonMark ?? '';
    const when = isDone(lesson) ? 'done' : lesson === here ? 'here' : null;
    mark.dataset.when = when ?? '';
    const said = mark.querySelector('span') ?? mark.appendChild(document.createElement('span'));
    said.className = 'visually-hidden';
    said.textContent = when && words[when];
  }
}

markLessons();
document.addEventListener('forget', markLessons);
