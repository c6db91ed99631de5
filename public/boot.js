// Runs before the first paint, so that the chosen theme never flashes. It says that scripts run
// (`data-scripts`), sets `data-theme`, and keeps the theme switch in step; it sets `data-language`, in which code is read,
// and `data-layout`, where what lies far below is laid out later.
(() => {
  const root = document.documentElement;
  // A browser that cannot be asked gets the light theme.
  const prefersDark = window.matchMedia?.('(prefers-color-scheme: dark)');
  const choices = ['auto', 'light', 'dark', 'projector'];
  const key = 'theme';

  /** What is kept under a key, where it is one of these; else the first of them. */
  const remembered = (kept, values) => {
    try {
      const value = localStorage.getItem(kept);
      return values.includes(value) ? value : values[0];
    } catch {
      return values[0];
    }
  };
  const languages = ['typescript', 'torch', 'numpy'];
  let choice = remembered(key, choices);

  const apply = () => {
    const theme = choice === 'auto' ? (prefersDark?.matches ? 'dark' : 'light') : choice;
    if (root.dataset.theme === theme) return;
    root.dataset.theme = theme;
    document.dispatchEvent(new CustomEvent('themechange'));
  };

  root.dataset.scripts = 'on';
  root.dataset.language = remembered('language', languages);
  apply();
  // Of a page that opens at its top: elsewhere there is a place to find first. In Chromium alone (which has `userAgentData`): who has
  // gone somewhere is kept there while things above grow, where WebKit keeps nobody, and Firefox not through many changes.
  if (
    navigator.userAgentData &&
    `${location.search}${location.hash}` === '' &&
    performance.getEntriesByType('navigation')[0]?.type === 'navigate'
  ) {
    root.dataset.layout = 'later';
    // Who jumps this early finds all of it laid out: a goal that moves afterwards is lost in one jump of twenty.
    const beforeJump = ({ target }) => {
      if (target instanceof Element && target.closest('a[href*="#"]')) delete root.dataset.layout;
    };
    document.addEventListener('click', beforeJump, true);
  }
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
    root.dataset.language = languages[0];
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
