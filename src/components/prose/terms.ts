/**
 * Shows a word's definition beside the word: on hover and on focus, and on a tap, whose second one follows the link.
 * Esc puts it away; the pointer may rest on it; it stays until pointer and focus have left (WCAG 1.4.13).
 */
const gap = 6;
const edge = 12;
/** Long enough to pass over a word without a flicker, and to cross the gap between word and panel. */
const hesitation = 150;

const panel = document.createElement('div');
panel.id = 'term-panel';
panel.className = 'term__panel';
panel.popover = 'manual';

let shown: HTMLAnchorElement | null = null;
let tapped: HTMLAnchorElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const later = (act: () => void): void => {
  clearTimeout(timer);
  timer = setTimeout(act, hesitation);
};

/** The definition stands at the lesson's end; here goes a copy, without its name. */
function fill(link: HTMLAnchorElement): boolean {
  const name = document.getElementById(link.hash.slice(1));
  if (name === null) return false;
  const term = document.createElement('p');
  term.className = 'term__name';
  term.textContent = name.textContent;
  const text = name.nextElementSibling?.cloneNode(true);
  panel.replaceChildren(term, ...(text?.childNodes ?? []));
  // In the list the experiment stands above its numbers; beside a number in the text it does not.
  const experiment = name.closest<HTMLElement>('[data-experiment]')?.dataset.experiment;
  if (experiment !== undefined) {
    const how = document.createElement('a');
    how.href = `#${experiment}`;
    how.textContent = 'How it was run';
    panel.append(' ', how);
  }
  return true;
}

/** Under the word's first line, or above it where there is no room; never over the window's edge. */
function place(link: HTMLAnchorElement): void {
  const [line = link.getBoundingClientRect()] = link.getClientRects();
  const { width, height } = panel.getBoundingClientRect();
  const space = document.documentElement.clientWidth;
  const left = Math.max(edge, Math.min(line.left, space - width - edge));
  const fits = line.bottom + gap + height <= innerHeight;
  const top = fits ? line.bottom + gap : line.top - gap - height;
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${top + scrollY}px`;
}

function show(link: HTMLAnchorElement): void {
  clearTimeout(timer);
  if (shown === link) return;
  hide();
  if (!fill(link)) return;
  shown = link;
  link.setAttribute('aria-describedby', panel.id);
  panel.showPopover();
  place(link);
}

function hide(): void {
  clearTimeout(timer);
  if (shown === null) return;
  shown.removeAttribute('aria-describedby');
  shown = null;
  panel.hidePopover();
}

const links = document.querySelectorAll<HTMLAnchorElement>('a[data-term]');
if (links.length > 0) document.body.append(panel);

for (const link of links) {
  link.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType !== 'touch') later(() => show(link));
  });
  link.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch' && document.activeElement !== link) later(hide);
  });
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) show(link);
  });
  link.addEventListener('blur', () => {
    if (!panel.matches(':hover')) hide();
  });
  link.addEventListener('pointerdown', ({ pointerType }) => {
    tapped = pointerType === 'touch' && shown !== link ? link : null;
  });
  link.addEventListener('click', (event) => {
    if (tapped === link) {
      event.preventDefault();
      show(link);
    } else {
      hide();
    }
    tapped = null;
  });
}

panel.addEventListener('pointerenter', () => clearTimeout(timer));
panel.addEventListener('pointerleave', ({ pointerType }) => {
  if (pointerType !== 'touch' && document.activeElement !== shown) later(hide);
});
document.addEventListener('pointerdown', ({ target }) => {
  if (target instanceof Node && !panel.contains(target) && !shown?.contains(target)) hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
addEventListener('resize', hide);
