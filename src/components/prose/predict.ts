import { getPrediction, setPrediction } from '../ui/predictions.ts';

for (const field of document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-prediction]')) {
  const id = field.dataset.prediction ?? '';
  const note = field.querySelector('[role="status"]');
  const earlier = getPrediction(id);
  for (const radio of field.querySelectorAll('input')) {
    radio.checked = radio.value === earlier;
    radio.addEventListener('change', () => {
      setPrediction(id, radio.value);
      if (note) note.textContent = 'Noted. Now run it.';
    });
  }
}
