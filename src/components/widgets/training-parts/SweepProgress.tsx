/** How many of many runs are done, while they run. */
import { Progress } from '../../ui/Progress.tsx';
import type { Sweep } from './useSweep.ts';

interface SweepProgressProps {
  readonly sweep: Pick<Sweep<never, never>, 'phase' | 'done'>;
  readonly total: number;
  /** “networks”, “seeds” */
  readonly what: string;
}

export function SweepProgress({ sweep, total, what }: SweepProgressProps) {
  const { phase, done } = sweep;
  return <Progress share={phase === 'running' ? done / total : null} label={`${done} of ${total} ${what}`} />;
}
