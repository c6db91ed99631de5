/** What makes formulas fit to be copied comes once something is selected: most readers never do. */
document.addEventListener(
  'selectionchange',
  () => {
    // Where it does not come, the browser copies what it sees of a formula.
    import('./late/copy-formulas.ts').catch(() => undefined);
  },
  { once: true },
);
