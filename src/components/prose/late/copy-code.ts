import { copy } from '../../ui/late/copy.ts';

/** Copies the code that is seen, and says so beside the button; where that is refused, it selects it. */
export async function copyCode(button: HTMLElement): Promise<void> {
  const listing = button.closest('.listing');
  const code = [...(listing?.querySelectorAll<HTMLElement>('.listing__code') ?? [])].find((each) =>
    each.checkVisibility(),
  );
  const status = listing?.querySelector('.listing__copied');
  if (code === undefined || !status) return;
  const isCopied = await copy(code.textContent ?? '');
  if (!isCopied) getSelection()?.selectAllChildren(code);
  status.textContent = isCopied ? 'Copied.' : 'Selected: copy it by keyboard.';
}
