/**
 * The search dialog: a field and a list of links. The arrows go through the list, Enter opens the first page,
 * Esc and a tap beside it close it; the browser gives the focus back. Pagefind comes with the first words.
 */
import { stretches } from './excerpt.ts';
import { type Found, type FoundPage, search } from './pagefind.ts';

/** How long the reader's hands rest before the words are looked up. */
const rest = 120;

function required<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`search: expected ${selector}, received ${element}`);
  return element;
}

const dialog = required('#search', HTMLDialogElement);
const field = required('#search-words', HTMLInputElement);
const status = required('#search-status', HTMLElement);
const list = required('#search-found', HTMLOListElement);

let timer: ReturnType<typeof setTimeout> | undefined;
let asked = '';

function link(href: string, title: string, excerpt: string, className: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.className = className;
  const name = document.createElement('strong');
  name.textContent = title;
  const text = document.createElement('span');
  for (const { text: words, marked } of stretches(excerpt)) {
    if (marked) text.appendChild(document.createElement('mark')).textContent = words;
    else text.append(words);
  }
  anchor.append(name, text);
  return anchor;
}

function item({ url, title, excerpt, sections }: FoundPage): HTMLLIElement {
  const entry = document.createElement('li');
  entry.append(link(url, title, sections.length === 0 ? excerpt : '', 'search__page'));
  for (const section of sections) {
    entry.append(link(section.url, section.title, section.excerpt, 'search__section'));
  }
  return entry;
}

function say(sentence: string, pages: readonly FoundPage[] = []): void {
  status.textContent = sentence;
  list.replaceChildren(...pages.map(item));
}

/** How many pages there are, of which words; and what to do where there are none. */
function outcome(asked: string, { words, count, pages }: Found): string {
  const none = `No page has “${asked}”`;
  if (count === 0)
    return `${none}. Try its beginning, or another word for it: the glossary has those of the course.`;
  const more = count > pages.length ? `, of which you see the first ${pages.length}` : '';
  const some = `${count === 1 ? '1 page has' : `${count} pages have`} “${words}”${more}.`;
  return words === asked ? some : `${none}. ${some}`;
}

/** Looks up what stands in the field, unless it has been. */
export async function lookUp(): Promise<void> {
  const words = field.value.trim();
  if (words === asked) return;
  asked = words;
  if (words === '') {
    say('');
    return;
  }
  try {
    const found = await search(words, () => words === asked);
    // Newer words have been typed meanwhile.
    if (found === null || words !== asked) return;
    say(outcome(words, found), found.pages);
  } catch {
    if (words !== asked) return;
    // So that the same words are tried again.
    asked = '';
    say('The search index could not be loaded. Check the connection, and try again with Enter.');
  }
}

field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(lookUp, rest);
});

field.addEventListener('keydown', async ({ key, isComposing }) => {
  if (key !== 'Enter' || isComposing) return;
  clearTimeout(timer);
  await lookUp();
  list.querySelector('a')?.click();
});

dialog.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: readonly (Element | null)[] = [field, ...list.querySelectorAll('a')];
  const here = stops.indexOf(document.activeElement);
  if (here === -1) return;
  event.preventDefault();
  const next = here + (event.key === 'ArrowDown' ? 1 : -1);
  const stop = stops[Math.max(0, Math.min(stops.length - 1, next))];
  if (stop instanceof HTMLElement) stop.focus();
});

dialog.addEventListener('click', ({ target }) => {
  // A link may lead to another place of this very page.
  if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
});
