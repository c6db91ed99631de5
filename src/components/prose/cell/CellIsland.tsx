/**
 * A cell of a lesson, until somebody touches it: its code, what is committed of its output, and the buttons. What runs and edits
 * comes then, or at once where the reader has changed this code before.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { unloaded } from '#cells/unloaded.ts';
import { Button } from '../../ui/Button.tsx';
import { island } from '../../ui/island.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { keep, recall } from '../../ui/storage.ts';
import type { CellProps, Wish } from './cell-props.ts';

interface Touched {
  readonly wish: Wish | null;
  readonly original: string;
  readonly View: typeof import('./late/LiveCell.tsx').LiveCell;
}

function Cell(props: CellProps) {
  const { id, title, code, output } = props;
  const place = useRef<HTMLDivElement>(null);
  /** Asked for while what it takes is on its way. */
  const wanted = useRef<Wish | null>(null);
  const [touched, setTouched] = useState<Touched | null>(null);
  const [said, setSaid] = useState('');
  const [isSolved, setIsSolved] = useState(false);
  const solve = (): void => {
    keep(`solved:${id}`, 'yes');
    setIsSolved(true);
    document.dispatchEvent(new Event('outcome'));
  };

  function touch(wish: Wish | null): void {
    wanted.current = wish ?? wanted.current;
    import('./late/LiveCell.tsx').then(
      ({ LiveCell: View }) => {
        const original = place.current?.querySelector('.cell__code')?.textContent ?? '';
        // A press may come when the live cell is on its way for the reader's own code, which wants nothing.
        setTouched((earlier) => ({ wish: wanted.current, original: earlier?.original ?? original, View }));
      },
      // Where the code was the reader's own, the lesson's stays in sight.
      () => wish !== null && setSaid(unloaded),
    );
  }

  useEffect(() => {
    if (recall(`solved:${id}`) !== null) setIsSolved(true);
    if (recall(`cell:${id}`) !== null) touch(null);
    const listing = place.current?.querySelector('.cell__listing');
    const tap = (): void => {
      if (getSelection()?.isCollapsed !== false) touch('edit');
    };
    listing?.addEventListener('click', tap);
    return () => listing?.removeEventListener('click', tap);
  }, [id]);

  return (
    <div ref={place}>
      {touched === null ? (
        <>
          <div class="cell__listing">{code}</div>
          <div class="cell__actions needs-script">
            <Button kind="primary" onClick={() => touch('run')} label={`Run: ${title}`}>
              Run
            </Button>
            <Button onClick={() => touch('edit')} label={`Edit: ${title}`}>
              Edit
            </Button>
          </div>
          <p class="cell__said">{said}</p>
          <div class="cell__output">{output}</div>
        </>
      ) : (
        <touched.View
          {...props}
          wish={touched.wish}
          original={touched.original}
          said={said}
          say={setSaid}
          solve={solve}
        />
      )}
      {isSolved ? <p class="cell__solved">You have solved this one.</p> : null}
      <LiveRegion text={said} />
    </div>
  );
}

export const CellIsland = island(Cell);
