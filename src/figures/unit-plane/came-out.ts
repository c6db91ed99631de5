import { decide as decideDeath } from '#lib/questions/after-death.ts';
import { decide as decideMillimetres } from '#lib/questions/raw-millimetres.ts';
import type { UnitPlanePicture } from '#workers/tasks/index.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import type { UnitPlaneState } from './figure.ts';
import { isOver } from './model.ts';
import { updateRows } from './update.ts';

/** Of the run that is shown, once it is over. */
export const cameOut: CameOut<[UnitPlaneState, UnitPlanePicture]> = {
  /** The run in which step 3 kills unit 2 of layer 1. */
  'after-death'(state, picture) {
    const { divergence, update, events } = picture;
    const { layer, unit } = state.follow ?? {};
    const run = { data: 'two-moons', learningRate: 2, bias: 0, momentum: 0, slope: 0, seed: 30 } as const;
    if (!isAt(state, run) || layer !== 0 || unit !== 1) return null;
    if (!isOver(picture) || divergence !== null || update === null) return null;
    const own = events.filter((event) => event.layer === layer && event.unit === unit);
    return decideDeath({
      moved: updateRows(update).some(({ velocity }) => velocity !== 0),
      isBack: own.some(({ kind }) => kind === 'revival'),
    });
  },
  /** Whatever the seed. */
  'raw-millimetres'(state, picture) {
    const run = { data: 'millimetres', learningRate: 0.05, bias: 0, momentum: 0, slope: 0 } as const;
    if (!isAt(state, run) || !isOver(picture) || picture.divergence !== null) return null;
    const units = picture.units.flat();
    return decideMillimetres(units.filter((unit) => unit !== 'active').length / units.length);
  },
};
