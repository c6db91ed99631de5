// Runs before the first paint, so that the chosen theme never flashes. It says that scripts run
// (`data-scripts`), sets `data-theme`, and keeps the theme switch in step.
(() => {
  const root = document.documentElement;
  // A browser that cannot be asked gets the light theme.
  const prefersDark = window.matchMedia?.('(prefers-color-scheme: dark)');
  const choices = ['auto', 'light', 'dark', 'projector'];
  const key = 'theme';

  const remembered = () => {
    try {
      return localStorage.getItem(key) ?? 'auto';
    } catch {
      return 'auto';
    }
  };
  let choice = choices.includes(remembered()) ? remembered() : 'auto';

  const apply = () => {
    const theme = choice === 'auto' ? (prefersDark?.matches ? 'dark' : 'light') : choice;
    if (root.dataset.theme === theme) return;
    root.dataset.theme = theme;
    document.dispatchEvent(new CustomEvent('themechange'));
  };

  root.dataset.scripts = 'on';
  apply();
  prefersDark?.addEventListener('change', apply);

  const radios = () =>
    [...document.querySelectorAll('input[name="theme"]')].filter(
      (radio) => radio instanceof HTMLInputElement,
    );
  const check = () => {
    for (const radio of radios()) radio.checked = radio.value === choice;
  };

  // Everything kept in this browser is being forgotten.
  document.addEventListener('forget', () => {
    choice = 'auto';
    apply();
    check();
  });

  document.addEventListener('DOMContentLoaded', () => {
    check();
    for (const radio of radios()) {
      radio.addEventListener('change', () => {
        choice = radio.value;
        apply();
        try {
          localStorage.setItem(key, choice);
        } catch {
          // Storage is off: the choice holds for this page.
        }
      });
    }
  });
})();
