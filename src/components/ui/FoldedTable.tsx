/**
 * A table of a figure in its fold. It is among the page's elements while it is open, and on paper: closed, it would be half of
 * them. Without scripts it is there; until the figure is live, `src/integrations/engage-directive.ts` brings it.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface FoldedTableProps {
  /** Whether there is nothing to read in it yet. */
  readonly pending: boolean | undefined;
  readonly label: string;
  /** Where it stands among what the figure shows; else it is one of the figure’s buttons, “Table”. */
  readonly title?: string;
  readonly children: ComponentChildren;
}

export function FoldedTable({ pending, label, title, children }: FoldedTableProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [isShown, setIsShown] = useState(false);
  const follow = (): void => setIsShown(fold.current?.open === true);
  // The reader may have opened it before it was live.
  useLayoutEffect(follow, []);
  useEffect(() => {
    const show = (): void => setIsShown(true);
    addEventListener('beforeprint', show);
    addEventListener('afterprint', follow);
    return () => {
      removeEventListener('beforeprint', show);
      removeEventListener('afterprint', follow);
    };
  }, []);
  return (
    <details ref={fold} class="figure__table" data-pending={pending || undefined} onToggle={follow}>
      <summary class={title === undefined ? 'button button--quiet' : undefined} aria-label={label}>
        {title ?? 'Table'}
      </summary>
      {import.meta.env.SSR ? <noscript>{children}</noscript> : isShown ? children : null}
    </details>
  );
}
