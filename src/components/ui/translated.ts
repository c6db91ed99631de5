/**
 * Keeps an island alive while the browser translates the page. A translator takes each text away and puts a `<font>` with
 * its own words in the place; whoever writes to the text afterwards writes to something that is not on the page.
 *
 * Here a text that was taken away comes back, empty, right before the `<font>` that stands in for it. So what draws the
 * island finds its nodes where it left them. When it writes to the text, the stand-in goes, and the translator sees new
 * words; when it takes the text away, the stand-in goes too.
 */

import { isFont } from './is-font.ts';

/** What stands in for a text, and what the text said. */
interface StandIn {
  readonly font: Node;
  readonly said: string;
}

/** Watches over all texts below `root`, of which `seen` has happened already; returns how to stop. */
export function keepTexts(root: Node, seen: readonly MutationRecord[]): () => void {
  const standIns = new WeakMap<Node, StandIn>();
  const textOf = new WeakMap<Node, Text>();
  function release(text: Text): void {
    const font = standIns.get(text)?.font;
    standIns.delete(text);
    if (font === undefined) return;
    textOf.delete(font);
    font.parentNode?.removeChild(font);
  }

  /** The text is no longer what the stand-in is of. */
  function restore(text: Text): void {
    const font = standIns.get(text)?.font;
    const parent = font?.parentNode;
    if (font && parent && text.parentNode !== parent) parent.insertBefore(text, font);
    release(text);
  }

  function replace(text: Text, font: Node): void {
    // A translator may also have moved the text into its element.
    if (font.contains(text)) text.replaceWith(text.cloneNode());
    standIns.set(text, { font, said: text.data });
    textOf.set(font, text);
    text.data = '';
    font.parentNode?.insertBefore(text, font);
    // Wherever it may be taken.
    observer.observe(text, { characterData: true });
  }

  /** The translator gives the original back, in the place of its own. */
  function giveBack(text: Text, { target, addedNodes, nextSibling }: MutationRecord): void {
    const said = standIns.get(text)?.said ?? '';
    release(text);
    if (text.data === '') text.data = said;
    for (const added of addedNodes) if (added instanceof Text && added !== text) added.remove();
    if (text.isConnected) return;
    const next = nextSibling?.parentNode === target ? nextSibling : null;
    target.insertBefore(text, next);
  }

  function review(records: readonly MutationRecord[]): void {
    const isOf = (type: MutationRecordType) => (record: MutationRecord) => record.type === type;
    const written = new Set(records.filter(isOf('characterData')).map(({ target }) => target));
    const moves = records.filter(isOf('childList'));
    const fonts = new Set(moves.flatMap(({ addedNodes }) => [...addedNodes].filter(isFont)));

    for (const record of moves) {
      const { target, addedNodes, previousSibling, nextSibling } = record;
      for (const removed of record.removedNodes) {
        if (!(removed instanceof Text)) continue;
        const font = [...addedNodes, previousSibling, nextSibling].find(
          (node) => node && fonts.has(node) && node.parentNode === target,
        );
        if (font) {
          fonts.delete(font);
          // What was empty already is still stood in for: a translator that wraps it must not find it here anew.
          if (removed.data !== '' && !written.has(removed)) replace(removed, font);
          else if (removed.data !== '') target.replaceChild(removed, font);
        } else if (!removed.isConnected) release(removed);
      }
    }
    for (const text of written) if (text instanceof Text) restore(text);
    for (const record of moves) {
      for (const removed of record.removedNodes) {
        const text = textOf.get(removed);
        if (text !== undefined && !removed.isConnected) giveBack(text, record);
      }
      // What was put between the two belongs before or after both.
      for (const node of record.target.childNodes) {
        const font = standIns.get(node)?.font;
        if (font?.parentNode === record.target && node.nextSibling !== font) {
          record.target.insertBefore(font, node.nextSibling);
        }
      }
    }
    // Our own doing.
    observer.takeRecords();
  }

  const observer = new MutationObserver(review);
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  review(seen);
  return () => observer.disconnect();
}
