/** What is looked at of the plane, and what is drawn on it. */
import { at } from '#lib/assert/at.ts';
import type { BoundaryAxis } from '#lib/charts/boundary.ts';
import type { UnitLine, UnitLines } from '#lib/charts/unit-lines.ts';
import type { UnitUpdate } from '#lib/unit-ledger/index.ts';
import type { UnitPlanePicture } from '#workers/tasks/index.ts';
import type { Plane } from '../shared/training/boundary-content.ts';
import type { UnitPlaneState } from './figure.ts';
import { activationOf } from './model.ts';
import { pushing } from './update.ts';

/** How much of its size the wide view adds on each side: a line far outside the data is still in sight. */
const margin = 0.45;

/** An axis in the network's own units, in which a unit's line and its update are told. */
function inUnits({ label, mean, sd }: BoundaryAxis): BoundaryAxis {
  if (mean === 0 && sd === 1) return { label, mean, sd };
  return { label: `${label.replace(/ \(.+\)$/, '')}, standardised`, mean: 0, sd: 1 };
}

/** The plane as far as it is looked at, in the units in which the network sees it. */
export function planeIn({ content, grid, ...rest }: Plane, view: UnitPlaneState['view']): Plane {
  const { horizontal, vertical } = content;
  const plane: Plane = {
    ...rest,
    content: { ...content, horizontal: inUnits(horizontal), vertical: inUnits(vertical) },
    grid,
  };
  if (view === 'data') return plane;
  const { left, right, bottom, top } = plane.content.bounds;
  const [dx, dy] = [margin * (right - left), margin * (top - bottom)];
  const bounds = {
    left: Math.min(0, left - dx),
    right: Math.max(0, right + dx),
    bottom: Math.min(0, bottom - dy),
    top: Math.max(0, top + dy),
  };
  return { ...plane, content: { ...plane.content, bounds }, grid: { ...plane.grid, bounds } };
}

/** What is drawn of the units. */
export function overlayOf(state: UnitPlaneState, { lines, units, update }: UnitPlanePicture): UnitLines {
  const { follow } = state;
  const followed = follow?.layer === 0 ? at(lines, follow.unit) : null;
  const others = (wanted: 'active' | 'off') =>
    lines.filter(
      (line, unit) => line !== followed && (at(at(units, 0), unit) === 'active') === (wanted === 'active'),
    );
  return {
    active: others('active'),
    inactive: others('off'),
    followed: followed === null ? null : { now: followed, before: lineBefore(update) },
    pushing: pushing(update),
    colour: `var(--act-${activationOf(state)})`,
  };
}

function lineBefore(update: UnitUpdate | null): UnitLine | null {
  if (update === null || update.layer !== 0) return null;
  const { weights, bias } = update.before;
  return { w1: at(weights, 0), w2: at(weights, 1), bias };
}
