import { useEffect, useState } from 'preact/hooks';

type Read = typeof import('./read.ts').read;

/** What reads a drawing, loaded once it is wanted; null until then, with a sentence where it does not come. */
export function useRead(isWanted: boolean): { readonly read: Read | null; readonly failure: string | null } {
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted || read !== null) return;
    import('./read.ts').then(
      (loaded) => {
        setFailure(null);
        setRead(() => loaded.read);
      },
      () =>
        setFailure(
          'What reads a drawing could not be loaded. Check the connection, and load the page again.',
        ),
    );
  }, [isWanted, read]);
  return { read, failure };
}
