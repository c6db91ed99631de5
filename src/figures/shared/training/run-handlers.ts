import type { TaskName } from '#workers/tasks/index.ts';
import type { LiveRun, RunPhase } from './useLiveRun.ts';

interface RunHandlers {
  readonly phase: RunPhase;
  readonly onRun: () => void;
  readonly onPause: () => void;
  readonly onStep: () => void;
  readonly onRestart: () => void;
}

type Run = Pick<LiveRun<TaskName>, 'phase' | 'run' | 'pause' | 'step' | 'restart'>;

/** Runs side by side are one to the reader: it goes on while any of them does. */
export function phaseOf(runs: readonly Pick<Run, 'phase'>[]): RunPhase {
  const phases = runs.map(({ phase }) => phase);
  const order = ['failed', 'running', 'paused', 'idle', 'finished'] as const;
  return order.find((phase) => phases.includes(phase)) ?? 'idle';
}

/**
 * What the run buttons do to runs side by side: a run that is over begins again.
 * @param isReady whether there is something to run; until then the buttons are off
 */
export function runHandlers(runs: readonly Run[], isReady: boolean): RunHandlers {
  const phase = phaseOf(runs);
  const each = (act: (run: Run) => void) => () => runs.forEach(act);
  return {
    phase: isReady ? phase : 'idle',
    onRun: each((run) => {
      if (phase === 'finished') run.restart();
      run.run();
    }),
    onPause: each((run) => run.pause()),
    onStep: each((run) => run.step()),
    onRestart: each((run) => run.restart()),
  };
}
