import { namedFigure, readQuery } from '#lib/link/query.ts';
import { keep, recall } from '../ui/storage.ts';

function idsOf(outcome: HTMLElement | null): readonly string[] {
  return (outcome?.dataset.awaits ?? '').split(' ');
}

/** A link to a figure's state asks to see that state. */
const linked = namedFigure(readQuery(location.search));
/** Predictions that nobody has made and whose outcome the reader has asked to see. */
const waived = new Set(idsOf(document.getElementById(linked ?? '')));

const questions = [...document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-prediction]')].map(
  (field) => {
    const id = field.dataset.prediction ?? '';
    const radios = [...field.querySelectorAll('input')];
    /** The option that was predicted; what names none of them counts as nothing. */
    const predicted = (): HTMLInputElement | undefined => {
      const kept = recall(`prediction:${id}`);
      return radios.find(({ value }) => value === kept);
    };
    return { id, field, radios, predicted };
  },
);

/** Covers what shows the outcome of an open prediction. The mark of a figure is on its island, which the figure does not write. */
function mark(): void {
  const isOpen = (id: string): boolean =>
    questions.some((question) => question.id === id && !question.predicted()) && !waived.has(id);
  for (const outcome of document.querySelectorAll<HTMLElement>('[data-awaits]')) {
    (outcome.closest('astro-island') ?? outcome).toggleAttribute('data-covered', idsOf(outcome).some(isOpen));
  }
  document.dispatchEvent(new Event('outcome'));
}

/** Shows what is kept. */
function show(): void {
  for (const { radios, predicted } of questions) {
    const chosen = predicted();
    for (const radio of radios) radio.checked = radio === chosen;
  }
  mark();
}

// What judges predictions comes once there is one.
document.addEventListener('outcome', () => {
  if (questions.some(({ predicted }) => predicted())) import('./late/judge.ts').catch(() => undefined);
});

for (const { id, field, radios, predicted } of questions) {
  const note = field.querySelector('[aria-live]');
  const say = (text: string): void => {
    if (note && note.textContent !== text) note.textContent = text;
  };
  /** Takes what is chosen as the prediction. */
  const take = (): void => {
    const chosen = radios.find(({ checked }) => checked);
    if (chosen === undefined || chosen === predicted()) return;
    keep(`prediction:${id}`, chosen.value);
    say('Noted. Now see what happens.');
    mark();
  };
  // An arrow key chooses as it goes from answer to answer: who only reads them has not predicted yet.
  let reads = false;
  field.addEventListener('keydown', ({ key }) => {
    reads = key.startsWith('Arrow');
    if (key === 'Enter' || key === ' ') take();
  });
  field.addEventListener('keyup', () => {
    reads = false;
  });
  field.addEventListener('change', () => {
    if (reads) say('Enter keeps this answer.');
    else take();
  });
  field.addEventListener('focusout', ({ relatedTarget }) => {
    // The focus also goes when the window loses it.
    if (document.hasFocus() && !(relatedTarget instanceof Node && field.contains(relatedTarget))) take();
  });
}
show();
// A page that comes back from the browser's cache may be behind.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) show();
});

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element && target.matches('[data-uncover]'))) return;
  const outcome = target.closest<HTMLElement>('[data-awaits]');
  if (outcome === null) return;
  for (const id of idsOf(outcome)) waived.add(id);
  mark();
  // The button is gone: the focus goes to what it uncovered.
  outcome.tabIndex = -1;
  outcome.focus({ preventScroll: true });
});
