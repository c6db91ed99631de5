/** Starts many runs, and cancels them while they run: one button, which keeps the focus. */
import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/Button.tsx';

interface SweepButtonProps {
  readonly running: boolean;
  /** The kind of the button that starts; that which cancels is plain. */
  readonly kind?: 'primary' | 'plain';
  /** Whether there is nothing to start. */
  readonly disabled?: boolean;
  readonly onRun: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

export function SweepButton({
  running,
  kind = 'primary',
  disabled = false,
  onRun,
  onCancel,
  children,
}: SweepButtonProps) {
  if (running) return <Button onClick={onCancel}>Cancel</Button>;
  return (
    <Button kind={kind} disabled={disabled} onClick={onRun}>
      {children}
    </Button>
  );
}
