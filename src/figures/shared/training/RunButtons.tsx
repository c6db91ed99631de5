/** Run or pause, one step, and from the start: the buttons of a live run, always in the same places. */
import { Button } from '#components/ui/Button.tsx';
import type { RunPhase } from './useLiveRun.ts';

interface RunButtonsProps {
  readonly phase: RunPhase;
  /** “Train”, “Run” */
  readonly verb: string;
  /** Whether running is what the figure is for at this moment. */
  readonly primary: boolean;
  readonly onRun: () => void;
  readonly onPause: () => void;
  readonly onStep: () => void;
  readonly onRestart: () => void;
}

export function RunButtons(props: RunButtonsProps) {
  const { phase, verb, primary } = props;
  const running = phase === 'running';
  const idle = phase === 'idle';
  return (
    <span class="run-buttons">
      <Button
        kind={primary ? 'primary' : 'plain'}
        disabled={idle}
        onClick={running ? props.onPause : props.onRun}
      >
        {running ? 'Pause' : verb}
      </Button>
      <Button disabled={phase !== 'paused'} onClick={props.onStep}>
        Step
      </Button>
      <Button disabled={idle} onClick={props.onRestart}>
        Restart
      </Button>
    </span>
  );
}
