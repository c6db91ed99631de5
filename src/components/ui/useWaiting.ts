/** Which options of a figure's settings wait for a prediction: for the figures whose declaration has `asked`. */
import { useCallback } from 'preact/hooks';
import { keysOf } from '#lib/parameters/index.ts';
import { useCovered } from './useCovered.ts';
import type { Waiting } from './useFigure.ts';

/** What the figure itself starts with is no further setting. The same function as long as the same outcomes are covered. */
export const useWaiting: Waiting = ({ parameters, asked }, start) => {
  const asks = (key: keyof typeof start): readonly (readonly [string, string])[] =>
    Object.entries<string>({ ...asked?.[key] });
  const covered = useCovered(keysOf(parameters).flatMap((key) => asks(key).map(([, question]) => question)));
  return useCallback(
    (key) =>
      asks(key).flatMap(([value, question]) =>
        value !== start[key] && covered.includes(question) ? [value] : [],
      ),
    [covered],
  );
};
