import { getPrediction, setPrediction } from '../ui/predictions.ts';

/** A link to a figure's state asks to see that state. */
const linked = new URLSearchParams(location.search).get('fig');
/** Predictions that the page asks for and that nobody has made yet, nor waived. */
const open = new Set<string>();

const idsOf = (outcome: HTMLElement): readonly string[] => (outcome.dataset.awaits ?? '').split(' ');

/** Covers what shows the outcome of an open prediction. The mark of a figure is on its island, which the figure does not write. */
function mark(): void {
  for (const outcome of document.querySelectorAll<HTMLElement>('[data-awaits]')) {
    const covered = idsOf(outcome).some((id) => open.has(id));
    (outcome.closest('astro-island') ?? outcome).toggleAttribute('data-covered', covered);
  }
  document.dispatchEvent(new CustomEvent('outcome'));
}

/** Prose tells a prediction back under the outcome; figures do so themselves. */
function tellBack(id: string, prediction: string): void {
  for (const place of document.querySelectorAll(`[data-said="${CSS.escape(id)}"]`)) {
    place.textContent = `You predicted “${prediction}”.`;
  }
}

const waived = (document.getElementById(linked ?? '')?.dataset.awaits ?? '').split(' ');

for (const field of document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-prediction]')) {
  const id = field.dataset.prediction ?? '';
  const note = field.querySelector('[aria-live]');
  let kept = getPrediction(id);
  if (kept !== null) tellBack(id, kept);
  else if (!waived.includes(id)) open.add(id);
  for (const radio of field.querySelectorAll('input')) radio.checked = radio.value === kept;

  const say = (text: string): void => {
    if (note && note.textContent !== text) note.textContent = text;
  };
  /** Takes what is chosen as the prediction. */
  const keep = (): void => {
    const chosen = field.querySelector<HTMLInputElement>('input:checked')?.value ?? null;
    if (chosen === null || chosen === kept) return;
    kept = chosen;
    setPrediction(id, chosen);
    open.delete(id);
    mark();
    tellBack(id, chosen);
    say('Noted. Now see what happens.');
  };
  // An arrow key chooses as it goes from answer to answer: who only reads them has not predicted yet.
  let reads = false;
  field.addEventListener('keydown', ({ key }) => {
    reads = key.startsWith('Arrow');
    if (key === 'Enter' || key === ' ') keep();
  });
  field.addEventListener('keyup', () => {
    reads = false;
  });
  field.addEventListener('change', () => {
    if (reads) say('Enter keeps this answer.');
    else keep();
  });
  field.addEventListener('focusout', ({ relatedTarget }) => {
    // The focus also goes when the window loses it.
    if (document.hasFocus() && !(relatedTarget instanceof Node && field.contains(relatedTarget))) keep();
  });
}
mark();

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-uncover]') : null;
  const outcome = button?.closest<HTMLElement>('[data-awaits]') ?? null;
  if (outcome === null) return;
  for (const id of idsOf(outcome)) open.delete(id);
  mark();
  // The button is gone: the focus goes to what it uncovered.
  outcome.tabIndex = -1;
  outcome.focus({ preventScroll: true });
});
