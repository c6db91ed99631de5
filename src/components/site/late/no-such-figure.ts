import { readQuery } from '#lib/link/query.ts';
import { nearest } from './nearest.ts';

const longest = 40;

/** Says at the top of the page that it has no such figure, and leads to the one that may be meant, as the link sets it. */
export function tellMissing(named: string): void {
  const figures = [...document.querySelectorAll<HTMLElement>('[data-figure]')].map(({ id }) => id);
  const meant = nearest(named, figures);
  const shown = named.length > longest ? `${named.slice(0, longest)}…` : named;
  const notice = noticeOf(`This page has no figure “${shown}”.`);
  if (meant !== undefined) {
    const link = document.createElement('a');
    const query = readQuery(location.search);
    query.set('fig', meant);
    link.href = `?${query}#${encodeURIComponent(meant)}`;
    link.textContent = document.getElementById(`${meant}-title`)?.textContent ?? meant;
    notice.append(' Did you mean ', link, '?');
  }
  tell(notice);
}

/** Says at the top of the page that a link has a result (docs/pins.md), and no figure that it would be of. */
export function tellUnnamed(): void {
  tell(
    noticeOf(
      'The result in this link cannot be checked: fig: expected the name of a figure, received nothing.',
    ),
  );
}

function noticeOf(text: string): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.role = 'alert';
  notice.append(text);
  return notice;
}

function tell(notice: HTMLElement): void {
  document.getElementById('content')?.prepend(notice);
  notice.scrollIntoView();
}
