/** Which options of a figure's settings wait for a prediction: for the figures whose declaration has `asked`. */
import { useCallback } from 'preact/hooks';
import { useCovered } from './useCovered.ts';
import type { Waiting } from './useFigure.ts';

/** What the figure itself starts with is no further setting. The same function as long as the same outcomes are covered. */
export const useWaiting: Waiting = ({ asked }, start) => {
  const covered = useCovered();
  return useCallback(
    (key) =>
      Object.entries<string>({ ...asked?.[key] }).flatMap(([value, question]) =>
        value !== start[key] && covered.split(' ').includes(question) ? [value] : [],
      ),
    [covered],
  );
};
