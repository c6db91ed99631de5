import { getPrediction, setPrediction } from '../ui/predictions.ts';

/** A link to a figure's state asks to see that state. */
const linked = new URLSearchParams(location.search).get('fig');

/** The figures that show what came of it. The mark is on their island, which the figure itself does not write. */
function mark(id: string, covered: boolean): void {
  for (const figure of document.querySelectorAll(`[data-awaits="${CSS.escape(id)}"]`)) {
    figure.closest('astro-island')?.toggleAttribute('data-covered', covered);
  }
  document.dispatchEvent(new CustomEvent('outcome'));
}

for (const field of document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-prediction]')) {
  const id = field.dataset.prediction ?? '';
  const note = field.querySelector('[role="status"]');
  const earlier = getPrediction(id);
  const figure = document.querySelector(`[data-awaits="${CSS.escape(id)}"]`);
  if (earlier === null && figure !== null && figure.id !== linked) mark(id, true);
  for (const radio of field.querySelectorAll('input')) {
    radio.checked = radio.value === earlier;
    radio.addEventListener('change', () => {
      setPrediction(id, radio.value);
      mark(id, false);
      if (note) note.textContent = 'Noted. Now see what happens.';
    });
  }
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-uncover]') : null;
  if (button === null) return;
  const figure = button.closest<HTMLElement>('[data-awaits]');
  mark(button.dataset.uncover ?? '', false);
  // The button is gone: the focus goes to what it uncovered.
  if (figure !== null) {
    figure.tabIndex = -1;
    figure.focus({ preventScroll: true });
  }
});
