import type { Field } from '#lib/charts/boundary-field.ts';
import { type RescueInput, type RescueOutcome, rescueSteps } from '#lib/simulations/rescue.ts';
import type { Measurement, UnitState } from '#lib/training/index.ts';
import type { Task } from '../protocol.ts';
import { fieldOf } from './field.ts';
import type { Grid } from './grid.ts';

export interface RescueLiveInput extends RescueInput {
  /** Updates between two pictures: what one “step” is. */
  readonly stepsPerPicture: number;
  /** null where no boundary is wanted. */
  readonly grid: Grid | null;
}

/** The network at one moment of its rescue. */
export interface RescuePicture {
  readonly measurement: Measurement;
  /** Measurements from the start to now, one every `stepsPerPicture` updates: the curves. */
  readonly history: readonly Measurement[];
  /** Per hidden layer, per unit. */
  readonly units: readonly (readonly UnitState[])[];
  readonly field: Field | null;
}

/** One killed network as it is trained, for the eye to follow. The output has its last picture. */
export const rescueLiveTask: Task<
  RescueLiveInput,
  RescuePicture,
  RescueOutcome & { readonly last: RescuePicture }
> = function* ({ grid, stepsPerPicture, ...input }) {
  const steps = rescueSteps(input);
  const start = steps.next();
  if (start.done) throw new Error('rescue: expected a network before its first step, received none');
  const run = start.value;
  const history: Measurement[] = [];
  const picture = (): RescuePicture => ({
    measurement: run.measure(),
    history: [...history],
    units: run.unitStates(),
    field: grid === null ? null : fieldOf(run, grid),
  });
  history.push(run.measure());
  yield picture;
  for (;;) {
    const next = steps.next();
    if (next.done) {
      if (history.at(-1)?.step !== run.step) history.push(run.measure());
      return { ...next.value, last: picture() };
    }
    if (run.step % stepsPerPicture !== 0) continue;
    history.push(run.measure());
    yield picture;
  }
};
