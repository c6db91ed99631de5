import { useEffect, useRef, useState } from 'preact/hooks';
import type { FigureResult } from './table.ts';
import type { FigureHandle } from './useFigure.ts';

/** What is said of the result that the figure's link claims; null where it claims none. */
export function useClaim<State extends object>(
  { claim, frame }: Pick<FigureHandle<State>, 'claim' | 'frame'>,
  result: FigureResult,
): string | null {
  const [text, setText] = useState<string | null>(null);
  const newest = useRef({ claim, result });
  newest.current = { claim, result };
  useEffect(() => {
    if (claim === null) {
      setText(null);
      return;
    }
    import('./late/result.ts')
      .then(
        ({ said }) => said(claim, result, frame),
        () =>
          'What checks the result in this link could not be loaded. Check the connection, and load the page again.',
      )
      .then((next) => {
        // A result of settings that have changed meanwhile is none.
        if (newest.current.claim === claim && newest.current.result === result) setText(next);
      });
  }, [claim, result]);
  return claim === null ? null : text;
}
