import { isFont } from './is-font.ts';

/**
 * Has the texts of an island kept (translated.ts) once a translator shows: what keeps them is fetched only then, since most
 * pages are never translated. Returns how to stop.
 */
export function watchForTranslator(root: Node): () => void {
  const seen: MutationRecord[] = [];
  const watch = new MutationObserver((records) => {
    const isFirst = seen.length === 0;
    if (isFirst && !records.some(({ addedNodes }) => [...addedNodes].some(isFont))) return;
    seen.push(...records);
    // What is taken away may be written to before its keeper is here.
    for (const { removedNodes } of records) {
      for (const node of removedNodes) watch.observe(node, { characterData: true });
    }
    if (!isFirst) return;
    import('./translated.ts').then(
      ({ keepTexts }) => {
        if (isOver) return;
        seen.push(...watch.takeRecords());
        watch.disconnect();
        stop = keepTexts(root, seen);
      },
      () => watch.disconnect(),
    );
  });
  let isOver = false;
  let stop = (): void => watch.disconnect();
  watch.observe(root, { subtree: true, childList: true, characterData: true });
  return () => {
    isOver = true;
    stop();
  };
}
