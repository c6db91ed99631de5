import type { UnitPlaneInput, UnitPlanePicture } from '#workers/tasks/index.ts';
import { specOf, type UnitPlaneState } from './figure.ts';

/** What a run is called: the same for every step of it. */
export function runName(state: UnitPlaneState): string {
  return JSON.stringify(specOf(state));
}

/** What the worker is asked for. While a unit is followed its two sides are shown, else the network's regions. */
export function input(state: UnitPlaneState, grid: UnitPlaneInput['grid']): UnitPlaneInput {
  const { step, follow } = state;
  return {
    spec: specOf(state),
    name: runName(state),
    from: step,
    follow,
    grid: follow === null ? grid : null,
  };
}

export function activationOf({ slope }: UnitPlaneState): 'relu' | 'leaky-relu' {
  return slope === 0 ? 'relu' : 'leaky-relu';
}

/** A run is over at its last step, or where it left the numbers. */
export function isOver({ measurement, divergence, totalSteps: last }: UnitPlanePicture): boolean {
  return divergence !== null || measurement.step >= last;
}
