/** Starts many runs, and cancels them while they run: one button, which keeps the focus. */
import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/Button.tsx';
import type { Sweep } from './useSweep.ts';

interface SweepButtonProps {
  readonly sweep: Pick<Sweep<never, never>, 'phase' | 'cancel'>;
  /** The kind of the button that starts; that which cancels is plain. */
  readonly kind?: 'primary' | 'plain';
  /** Whether there is nothing to start. */
  readonly disabled?: boolean;
  readonly onRun: () => void;
  readonly children: ComponentChildren;
}

export function SweepButton({
  sweep,
  kind = 'primary',
  disabled = false,
  onRun,
  children,
}: SweepButtonProps) {
  if (sweep.phase === 'running') return <Button onClick={sweep.cancel}>Cancel</Button>;
  return (
    <Button kind={kind} disabled={disabled} onClick={onRun}>
      {children}
    </Button>
  );
}
