/** On the home page: the way in leads on from where the reader stopped, once there is such a place. */
import { isDone, position, proposal } from './progress.ts';

const begin = document.querySelector<HTMLAnchorElement>('#begin');
const note = document.querySelector('#begin-note');
const lessons = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('a[data-lesson]')].map((link) => [
    link.dataset.lesson ?? '',
    { href: link.href, title: link.textContent?.trim() ?? '' },
  ]),
);
const first = { href: begin?.href ?? '', text: begin?.textContent ?? '', note: note?.textContent ?? '' };

function propose(): void {
  if (begin === null || note === null) return;
  const next = proposal([...lessons.keys()], position(), isDone);
  const lesson = lessons.get(next?.kind === 'continue' ? next.place.lesson : (next?.lesson ?? ''));
  if (next === null || lesson === undefined) {
    begin.href = first.href;
    begin.textContent = first.text;
    note.textContent = first.note;
  } else if (next.kind === 'continue') {
    begin.href = `${lesson.href}#${next.place.section}`;
    begin.textContent = 'Continue where you stopped';
    note.textContent = `${lesson.title}: ${next.place.heading}`;
  } else {
    begin.href = lesson.href;
    begin.textContent = `Continue with ${lesson.title}`;
    note.textContent = 'The next lesson that you have not done';
  }
}

propose();
document.addEventListener('forget', propose);
// A page that comes back from the browser's cache may be behind.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) propose();
});
