/** Whether the outcome of this prediction is still covered on this page. */
import { useEffect, useState } from 'preact/hooks';
import { isCovered, onCovered } from '#components/ui/outcomes.ts';

export function useCovered(id: string | undefined): boolean {
  const [covered, setCovered] = useState(() => id !== undefined && isCovered(id));
  useEffect(() => {
    if (id === undefined) return;
    setCovered(isCovered(id));
    return onCovered(id, setCovered);
  }, [id]);
  return covered;
}
