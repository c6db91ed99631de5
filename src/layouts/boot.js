// Runs in every page before its first paint, so that the chosen theme never flashes. It says that scripts run
// (`data-scripts`), sets `data-theme` by what is chosen (`data-theme-choice`) and what the system prefers; it sets
// `data-language`, in which code is read, and `data-layout`, where what lies far below is laid out later.
(() => {
  const { dataset } = document.documentElement;
  // A browser that cannot be asked gets the light theme.
  const prefersDark = window.matchMedia?.('(prefers-color-scheme: dark)');

  /** What is kept under a key, where it is one of these; else the first of them. */
  const remembered = (key, values) => {
    try {
      const value = localStorage.getItem(key);
      return values.includes(value) ? value : values[0];
    } catch {
      return values[0];
    }
  };
  const apply = () => {
    const choice = dataset.themeChoice;
    const theme = choice === 'auto' ? (prefersDark?.matches ? 'dark' : 'light') : choice;
    if (dataset.theme === theme) return;
    dataset.theme = theme;
    document.dispatchEvent(new Event('themechange'));
  };

  dataset.scripts = 'on';
  dataset.language = remembered('language', ['typescript', 'torch', 'numpy']);
  dataset.themeChoice = remembered('theme', ['auto', 'light', 'dark', 'projector']);
  apply();
  prefersDark?.addEventListener('change', apply);
  document.addEventListener('themechoice', apply);

  // Of a page that opens at its top: elsewhere there is a place to find first. In Chromium alone (which has `userAgentData`): who has
  // gone somewhere is kept there while things above grow, where WebKit keeps nobody, and Firefox not through many changes.
  if (
    navigator.userAgentData &&
    location.search + location.hash === '' &&
    performance.getEntriesByType('navigation')[0]?.type === 'navigate'
  ) {
    dataset.layout = 'later';
    // Who jumps this early finds all of it laid out: a goal that moves afterwards is lost in one jump of twenty.
    const beforeJump = ({ target }) => {
      if (target.closest?.('a[href*="#"]')) delete dataset.layout;
    };
    document.addEventListener('click', beforeJump, true);
  }
})();
