/** Whether the outcome of this prediction is still covered on this page: the question's script marks it (prose/predict.ts). */
import { useEffect, useState } from 'preact/hooks';

const isCovered = (id: string | undefined): boolean =>
  id !== undefined &&
  typeof document !== 'undefined' &&
  document.querySelector(`[data-covered] [data-awaits~="${CSS.escape(id)}"]`) !== null;

export function useCovered(id: string | undefined): boolean {
  const [covered, setCovered] = useState(() => isCovered(id));
  useEffect(() => {
    const update = (): void => setCovered(isCovered(id));
    update();
    document.addEventListener('outcome', update);
    return () => document.removeEventListener('outcome', update);
  }, [id]);
  return covered;
}
