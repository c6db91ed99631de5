/** How an exercise is built and judged, loaded by itself; null until it has come, and `failed` where it does not. */
import { useEffect, useState } from 'preact/hooks';
import type { MarkedExercise } from '#lib/exercises/index.ts';
import { loadExercise } from './load.ts';

export function useExercise(id: string): {
  readonly exercise: MarkedExercise | null;
  readonly failed: boolean;
} {
  const [exercise, setExercise] = useState<MarkedExercise | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadExercise(id).then(setExercise, () => setFailed(true));
  }, [id]);
  return { exercise, failed };
}
