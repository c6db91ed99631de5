/** The plane and the units on it, as the run of a state has them now; null while the still is shown. */
import { useMemo, useRef } from 'preact/hooks';
import { unitOverlay } from '#lib/charts/unit-lines.ts';
import type { UnitPlanePicture } from '#workers/tasks/index.ts';
import { contentOf, type Plane } from '../shared/training/boundary-content.ts';
import type { UnitPlaneState } from './figure.ts';
import { runName } from './model.ts';
import { overlayOf } from './plane.ts';

export function usePlaneContent(plane: Plane | null, live: UnitPlanePicture | null, state: UnitPlaneState) {
  const content = useMemo(
    () =>
      plane === null || live === null || live.name !== runName(state)
        ? null
        : { ...contentOf(plane, live.field), overlay: unitOverlay(overlayOf(state, live)) },
    [plane, live, state],
  );
  // While a new run is on its way the last picture stays.
  const latest = useRef(content);
  latest.current = content ?? (live === null ? null : latest.current);
  return latest.current;
}
