/** On the home page: the ways in lead on from where the reader stopped, once there is such a place. */
import { isDone, position } from './progress.ts';
import { proposal } from './proposal.ts';

const lessons = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('a[data-lesson]')].map((link) => [
    link.dataset.lesson ?? '',
    { href: link.href, title: link.textContent?.trim() ?? '' },
  ]),
);

interface Way {
  readonly href: string;
  readonly text: string;
  readonly note: string;
}

/** The ways in: each with its link, its note, what these say to a new reader, and its own words for the way on, if any. */
const ways = [...document.querySelectorAll<HTMLElement>('[data-begin]')].flatMap((way) => {
  const [link, note] = [way.querySelector('a'), way.querySelector('span')];
  if (link === null || note === null) return [];
  const first: Way = { href: link.href, text: link.textContent ?? '', note: note.textContent ?? '' };
  return [{ link, note, first, own: way.dataset.begin ?? '' }];
});

/** The way on; null for a new reader. */
function wayOn(): Way | null {
  const next = proposal([...lessons.keys()], position(), isDone);
  const lesson = lessons.get(next?.kind === 'continue' ? next.place.lesson : (next?.lesson ?? ''));
  if (next === null || lesson === undefined) return null;
  if (next.kind === 'continue') {
    return {
      href: `${lesson.href}#${next.place.section}`,
      text: 'Continue where you stopped',
      note: `${lesson.title}: ${next.place.heading}`,
    };
  }
  return {
    href: lesson.href,
    text: `Continue with ${lesson.title}`,
    note: 'The next lesson that you have not done',
  };
}

function propose(): void {
  const on = wayOn();
  for (const { link, note, first, own } of ways) {
    const { href, text, note: said } = on ?? first;
    link.href = href;
    link.textContent = on === null || own === '' ? text : own;
    note.textContent = said;
  }
}

propose();
document.addEventListener('forget', propose);
// A page that comes back from the browser's cache may be behind.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) propose();
});
