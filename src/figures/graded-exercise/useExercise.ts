/** How an exercise is built and judged, loaded by itself; null until it has come, and `failed` where it does not. */
import { useEffect, useState } from 'preact/hooks';
import type { Asked } from '#lib/exercises/index.ts';
import type { TaskName } from '#workers/tasks/index.ts';
import { loadExercise } from './load.ts';
import type { RunnableExercise } from './runnable.ts';

export function useExercise<Name extends TaskName>({
  id,
  task,
}: Asked<Name>): {
  readonly exercise: RunnableExercise<Name> | null;
  readonly failed: boolean;
} {
  const [exercise, setExercise] = useState<RunnableExercise<Name> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadExercise({ id, task }).then(setExercise, () => setFailed(true));
  }, [id, task]);
  return { exercise, failed };
}
