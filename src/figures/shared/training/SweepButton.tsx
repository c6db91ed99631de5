/** Starts many runs, and cancels them while they run: one button, which keeps the focus; beside it how many are done. */
import { Button } from '#components/ui/Button.tsx';
import { Progress } from '#components/ui/Progress.tsx';
import type { TaskName } from '#workers/tasks/index.ts';
import type { Sweep } from './useSweep.ts';

interface SweepButtonProps {
  readonly sweep: Pick<Sweep<TaskName>, 'phase' | 'done' | 'cancel'>;
  readonly total: number;
  /** What the runs are: “networks”, “seeds”. */
  readonly what: string;
  /** The kind of the button that starts; that which cancels is plain. */
  readonly kind?: 'primary' | 'plain';
  /** Whether there is nothing to start. */
  readonly disabled?: boolean;
  readonly onRun: () => void;
  /** One text, as “Cancel” is: a translator's words for a second one would stay beside it. */
  readonly children: string;
}

export function SweepButton(props: SweepButtonProps) {
  const { sweep, total, kind = 'primary', disabled = false } = props;
  const { done, cancel } = sweep;
  const running = sweep.phase === 'running';
  return (
    <>
      {running ? (
        <Button onClick={cancel}>Cancel</Button>
      ) : (
        <Button kind={kind} disabled={disabled} onClick={props.onRun}>
          {props.children}
        </Button>
      )}
      <Progress share={running ? done / total : null} label={`${done} of ${total} ${props.what}`} />
    </>
  );
}
