/** All that a page loads of the search until it is asked for: its button, and the key `/`. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="radio"], [type="range"], [type="checkbox"]), select, textarea'));

const openSearch = async (): Promise<void> => {
  const dialog = await import('./dialog.ts');
  dialog.open();
};

document.querySelector('#search-button')?.addEventListener('click', openSearch);
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  openSearch();
});

export {};
