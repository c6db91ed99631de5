/**
 * The plane of a run's data, made in a worker, so that the page does without the data sets.
 *
 * const { plane, isCurrent, failure } = usePlane(dataSpec(state), onScreen)
 *   plane       the newest plane, or null before the first
 *   isCurrent   whether it is that of the data asked for
 *   failure     one sentence when the worker could not make them
 */
import { useMemo } from 'preact/hooks';
import type { Data, GeneratedDataSpec } from '#lib/datasets/index.ts';
import { type Plane, planeOf } from './boundary-content.ts';
import { useLatest } from './useLatest.ts';

export function usePlane(
  spec: GeneratedDataSpec,
  onScreen: boolean,
): { readonly plane: Plane | null; readonly isCurrent: boolean; readonly failure: string | null } {
  const { answer, isCurrent, failure } = useLatest('data', spec, onScreen);
  const made = answer === null ? null : JSON.stringify(answer.input);
  return {
    plane: usePlaneOf(answer?.output ?? null, made),
    isCurrent,
    failure,
  };
}

/** The plane of data that are there, laid out anew when their name changes. */
export function usePlaneOf(data: Data | null, name: string | null): Plane | null {
  return useMemo(() => (data === null ? null : planeOf(data)), [name]);
}
