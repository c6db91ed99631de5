import type { TaskName } from '#workers/tasks/index.ts';
import type { LiveRun, RunPhase } from './useLiveRun.ts';

interface RunHandlers {
  readonly onRun: () => void;
  readonly onPause: () => void;
  readonly onStep: () => void;
  readonly onRestart: () => void;
}

type Controls = Pick<LiveRun<TaskName>, 'run' | 'pause' | 'step' | 'restart'>;

/** What the run buttons do to runs side by side that are in one phase together: a run that is over begins again. */
export function runHandlers(runs: readonly Controls[], phase: RunPhase): RunHandlers {
  const each = (act: (run: Controls) => void) => () => runs.forEach(act);
  return {
    onRun: each((run) => {
      if (phase === 'finished') run.restart();
      run.run();
    }),
    onPause: each((run) => run.pause()),
    onStep: each((run) => run.step()),
    onRestart: each((run) => run.restart()),
  };
}
