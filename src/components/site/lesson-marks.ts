/** Ticks the lessons that are done, and rings the one in which the reader stopped, wherever lessons are listed. */
import { isDone, position } from './progress.ts';

/** What is said of a lesson, and the sign's outline in 16 by 16. */
const signs = {
  done: { words: 'Done:', d: 'm2.5 8.75 3.5 3.5 7.5-8.5' },
  here: { words: 'You stopped here:', d: 'M13 8a5 5 0 1 1-10 0 5 5 0 1 1 10 0Z' },
} as const;

function signOf({ words, d }: (typeof signs)[keyof typeof signs]): readonly Element[] {
  const drawn = (tag: 'svg' | 'path') => document.createElementNS('http://www.w3.org/2000/svg', tag);
  const [svg, path] = [drawn('svg'), drawn('path')];
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', d);
  svg.append(path);
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.textContent = words;
  return [svg, said];
}

export function markLessons(): void {
  const here = position()?.lesson;
  for (const mark of document.querySelectorAll<HTMLElement>('[data-lesson-mark]')) {
    const lesson = mark.dataset.lessonMark ?? '';
    const when = isDone(lesson) ? 'done' : lesson === here ? 'here' : null;
    mark.dataset.when = when ?? '';
    mark.replaceChildren(...(when === null ? [] : signOf(signs[when])));
  }
}

markLessons();
document.addEventListener('forget', markLessons);
