/** The plane and the units on it, as the run of a state has them now; null while the still is shown. */
import { useMemo, useRef } from 'preact/hooks';
import { unitOverlay } from '#lib/charts/unit-lines.ts';
import type { UnitPlanePicture } from '#workers/tasks/index.ts';
import { contentOf, type Scene } from '../shared/training/boundary-content.ts';
import type { UnitPlaneState } from './figure.ts';
import { runName } from './model.ts';
import { overlayOf } from './plane.ts';

export function usePlane(scene: Scene | null, live: UnitPlanePicture | null, state: UnitPlaneState) {
  const content = useMemo(
    () =>
      scene === null || live === null || live.name !== runName(state)
        ? null
        : { ...contentOf(scene, live.field), overlay: unitOverlay(overlayOf(state, live)) },
    [scene, live, state],
  );
  // While a new run is on its way the last picture stays.
  const latest = useRef(content);
  latest.current = content ?? (live === null ? null : latest.current);
  return latest.current;
}
