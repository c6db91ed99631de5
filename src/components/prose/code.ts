/**
 * The language in which listings are read, which is one for all of them, and what points at their lines. Which part is seen follows
 * from `data-language` on the root: src/layouts/boot.js sets it before the first paint, so that nothing moves.
 */
import { keep } from '../ui/storage.ts';

const root = document.documentElement;
const choices = [...document.querySelectorAll<HTMLInputElement>('[data-language-choice]')];

function check(): void {
  for (const choice of choices) choice.checked = choice.value === root.dataset.language;
}

check();

for (const choice of choices) {
  choice.addEventListener('change', () => {
    const before = choice.getBoundingClientRect().top;
    root.dataset.language = choice.value;
    keep('language', choice.value);
    check();
    // Listings above this one have become longer or shorter: what is pressed stays where it was.
    scrollBy(0, choice.getBoundingClientRect().top - before);
  });
}

for (const button of document.querySelectorAll<HTMLElement>('[data-copy-code]')) {
  button.addEventListener('click', () => {
    import('./late/copy-code.ts').then(({ copyCode }) => copyCode(button)).catch(() => undefined);
  });
}

const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')];

/** Marks the line that the address names, in all languages. The address is that of ours: a twin has to be brought into sight. */
function follow(): void {
  for (const line of lines) {
    const isIt = `#${line.dataset.line}` === location.hash;
    line.toggleAttribute('data-followed', isIt);
    if (isIt && line.id === '' && line.checkVisibility()) line.scrollIntoView({ block: 'center' });
  }
}

follow();
addEventListener('hashchange', follow);

for (const pointer of document.querySelectorAll<HTMLElement>('[data-points]')) {
  const { points } = pointer.dataset;
  const point = (isOn: boolean) => (): void => {
    for (const line of lines) if (line.dataset.line === points) line.toggleAttribute('data-pointed', isOn);
  };
  for (const start of ['pointerenter', 'focus']) pointer.addEventListener(start, point(true));
  for (const end of ['pointerleave', 'blur']) pointer.addEventListener(end, point(false));
  pointer.addEventListener('click', () => {
    // A piece of a formula is no link by itself.
    if (location.hash === `#${points}`) follow();
    else if (!(pointer instanceof HTMLAnchorElement)) location.hash = `${points}`;
  });
}
