/** All that a page loads of the search until it is asked for: its button, and the key `/`. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="radio"], [type="range"], [type="checkbox"]), select, textarea'));

const openSearch = async (): Promise<void> => {
  const dialog = document.querySelector<HTMLDialogElement>('#search');
  const field = document.querySelector<HTMLInputElement>('#search-words');
  if (dialog === null || field === null) return;
  if (!dialog.open) dialog.showModal();
  field.focus();
  field.select();
  // What is typed before the search has arrived stands in the field, and is looked up then.
  try {
    await (await import('./dialog.ts')).lookUp();
  } catch {
    const status = document.querySelector('#search-status');
    if (status !== null)
      status.textContent = 'The search could not be loaded. Check the connection, and open it again.';
  }
};

document.querySelector('#search-button')?.addEventListener('click', openSearch);
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  openSearch();
});

export {};
