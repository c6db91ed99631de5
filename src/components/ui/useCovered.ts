/** Which outcomes of predictions are still covered on this page: the question's script marks them (prose/predict.ts). */
import { useLayoutEffect, useState } from 'preact/hooks';

/** The mark is on a figure's island, or on an outcome in words. */
const coveredNow = (): string =>
  [...document.querySelectorAll<HTMLElement>('[data-covered][data-awaits], [data-covered] [data-awaits]')]
    .map(({ dataset }) => dataset.awaits)
    .join(' ');

/** The ids of the predictions whose outcome is covered, with spaces between; of the still, and of its first rendering in the browser, none. */
export function useCovered(): string {
  const [covered, setCovered] = useState('');
  // Before it is seen: what the first rendering says may be the outcome.
  useLayoutEffect(() => {
    const update = (): void => setCovered(coveredNow());
    update();
    document.addEventListener('outcome', update);
    return () => document.removeEventListener('outcome', update);
  }, []);
  return covered;
}
