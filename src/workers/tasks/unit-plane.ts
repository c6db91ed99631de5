import { at } from '#lib/assert/at.ts';
import type { Field } from '#lib/charts/boundary-field.ts';
import type { UnitLine } from '#lib/charts/unit-lines.ts';
import { dataOf, parseSpec } from '#lib/spec/index.ts';
import { type Divergence, type Measurement, trainer, type UnitState } from '#lib/training/index.ts';
import {
  type LayerTotals,
  openLedger,
  type UnitEvent,
  type UnitUpdate,
  unitUpdate,
} from '#lib/unit-ledger/index.ts';
import type { Task } from '../protocol.ts';
import { fieldOf } from './field.ts';
import type { Grid } from './grid.ts';

/** A hidden unit, from 0. */
export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
}

export interface UnitPlaneInput {
  /** A run specification whose data have two inputs, parsed here. */
  readonly spec: unknown;
  /** Comes back with every picture: what the page calls this run. */
  readonly name: string;
  /** The step of the first picture; what lies before is not pictured. */
  readonly from: number;
  /** The unit whose updates are taken apart, or null. */
  readonly follow: UnitPlace | null;
  /** null where no boundary is wanted. */
  readonly grid: Grid | null;
}

/** A network and its ledger at one moment. */
export interface UnitPlanePicture {
  readonly name: string;
  readonly totalSteps: number;
  readonly measurement: Measurement;
  readonly divergence: Divergence | null;
  /** Per hidden layer, per unit. */
  readonly units: readonly (readonly UnitState[])[];
  /** Of the first layer's units: where z = 0. */
  readonly lines: readonly UnitLine[];
  /** All until now. */
  readonly events: readonly UnitEvent[];
  /** Per hidden layer. */
  readonly totals: readonly LayerTotals[];
  /** The last update of the followed unit; null without one, and before the first step. */
  readonly update: UnitUpdate | null;
  readonly field: Field | null;
}

/** Updates up to this one are pictured each by itself: that is where most happens. */
const slowUntil = 60;
const stepsPerPicture = 5;

/** One network as it is trained, for the eye to follow, with the ledger of its units. The output is its last picture. */
export const unitPlaneTask: Task<UnitPlaneInput, UnitPlanePicture, UnitPlanePicture> = function* (input) {
  const { name, from, follow, grid } = input;
  const spec = parseSpec(input.spec);
  const data = dataOf(spec);
  if (data.inputs !== 2) throw new Error(`data: expected two inputs, received ${data.inputs}`);
  const run = trainer(spec);
  const ledger = openLedger(run);
  const advance = (): void => {
    run.advance(1);
    ledger.inspect();
  };
  const picture = (): UnitPlanePicture => {
    const { weights, biases } = run.parameters();
    const update = follow === null ? null : run.lastUpdate();
    return {
      name,
      totalSteps: run.totalSteps,
      measurement: run.measure(),
      divergence: run.divergence,
      units: run.unitStates(),
      lines: at(weights, 0).map((into, unit) => ({
        w1: at(into, 0),
        w2: at(into, 1),
        bias: at(at(biases, 0), unit),
      })),
      events: [...ledger.events],
      totals: ledger.totals(),
      update:
        follow === null || update === null ? null : unitUpdate(spec, data, update, follow.layer, follow.unit),
      field: grid === null ? null : fieldOf(run, grid),
    };
  };

  while (run.status === 'running' && run.step < from) {
    advance();
    if (run.step % stepsPerPicture === 0) yield null;
  }
  yield picture;
  while (run.status === 'running') {
    const end = run.step < slowUntil ? run.step + 1 : run.step + stepsPerPicture;
    while (run.status === 'running' && run.step < end) advance();
    if (run.status === 'running') yield picture;
  }
  return picture();
};
