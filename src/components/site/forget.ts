import { forgetEverything, keepsAnything } from '../ui/storage.ts';

// What an earlier version kept goes by itself, where there is anything.
if (keepsAnything()) import('./late/forget-gone.ts').catch(() => undefined);

const status = document.querySelector('[data-forgotten]');

document.querySelector('[data-forget]')?.addEventListener('click', () => {
  const was = keepsAnything();
  forgetEverything();
  document.dispatchEvent(new CustomEvent('forget'));
  if (status !== null) status.textContent = was ? 'Forgotten.' : 'Nothing was kept.';
});
