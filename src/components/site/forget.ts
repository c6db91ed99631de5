import { forgetEverything, keepsAnything } from '../ui/storage.ts';

const status = document.querySelector('[data-forgotten]');

document.querySelector('[data-forget]')?.addEventListener('click', () => {
  const was = keepsAnything();
  forgetEverything();
  document.dispatchEvent(new CustomEvent('forget'));
  if (status !== null) status.textContent = was ? 'Forgotten.' : 'Nothing was kept.';
});
