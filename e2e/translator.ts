import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Gives the originals back, as “Show original” does. */
    showOriginal(): void;
  }
}

/** “Slope” → “ƨSlopeƨ”: words that no figure writes itself. */
export const translated = (text: string): string => `ƨ${text.trim()}ƨ`;

/**
 * Plays a browser's translator: every text of the page goes, and two elements with other words stand in its place; so do
 * texts that come later. `moves` has it take the original text into its elements, as some translators do; `blind`, wrap texts
 * that are empty as well.
 */
export const translate = (page: Page, options: { moves?: boolean; blind?: boolean } = {}): Promise<void> =>
  page.evaluate(({ moves = false, blind = false }) => {
    const done = new Map<HTMLElement, Text>();
    const isOurs = (node: Node): boolean =>
      node.parentElement?.closest('font, script, style, template') != null;
    const wrap = (text: Text): void => {
      const { data } = text;
      if ((data.trim() === '' && !blind) || !text.isConnected || isOurs(text)) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.append(inner);
      text.replaceWith(outer);
      if (moves) inner.append(text);
      else inner.textContent = data.replace(/\S(?:.*\S)?/s, 'ƨ$&ƨ');
      done.set(outer, text);
    };
    const wrapAll = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = root instanceof Text ? [root] : [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(wrap);
    };
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) wrapAll(node);
    });
    wrapAll(document.body);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    window.showOriginal = () => {
      observer.disconnect();
      for (const [font, text] of done) if (font.isConnected) font.replaceWith(text);
    };
  }, options);
