/** How an exercise is built and judged, loaded by itself; null until it has come, and `failed` where it does not. */
import { useEffect, useState } from 'preact/hooks';
import type { GradedExercise } from '#lib/exercises/index.ts';
import { loadExercise } from './load.ts';

export function useExercise(id: string): {
  readonly exercise: GradedExercise | null;
  readonly failed: boolean;
} {
  const [exercise, setExercise] = useState<GradedExercise | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadExercise(id).then(setExercise, () => setFailed(true));
  }, [id]);
  return { exercise, failed };
}
