/** Which outcomes of predictions are still covered on this page: the question's script marks them (prose/predict.ts). */
import { useLayoutEffect, useState } from 'preact/hooks';

/** The mark is on a figure's island, or on an outcome in words. */
function isCovered(id: string): boolean {
  const awaits = `[data-awaits~="${CSS.escape(id)}"]`;
  return document.querySelector(`[data-covered] ${awaits}, [data-covered]${awaits}`) !== null;
}

const none: readonly string[] = [];

/** Those of these predictions whose outcome is covered; of the still, and of its first rendering in the browser, none. */
export function useCovered(ids: readonly string[]): readonly string[] {
  const asked = ids.join(' ');
  const [covered, setCovered] = useState<readonly string[]>(none);
  // Before it is seen: what the first rendering says may be the outcome.
  useLayoutEffect(() => {
    if (asked === '') return;
    const update = (): void => {
      const now = asked.split(' ').filter(isCovered);
      // A mark that changes nothing draws nothing.
      setCovered((before) => (now.join(' ') === before.join(' ') ? before : now));
    };
    update();
    document.addEventListener('outcome', update);
    return () => document.removeEventListener('outcome', update);
  }, [asked]);
  return covered;
}
