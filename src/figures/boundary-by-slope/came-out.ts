import { decide } from '#lib/questions/no-bend.ts';
import type { CameOut } from '../shared/rules.ts';
import type { RunPhase } from '../shared/training/useLiveRun.ts';
import { type BoundaryBySlopeState, slopes } from './figure.ts';
import type { Run } from './model.ts';

/** On the moons, whatever the seed. */
export const cameOut: CameOut<[BoundaryBySlopeState, RunPhase, readonly Run[]]> = {
  'no-bend'({ data }, phase, runs) {
    const accuracy = runs[slopes.indexOf(1)]?.measurement.trainAccuracy ?? null;
    return data === 'two-moons' && phase === 'finished' && accuracy !== null ? decide(accuracy) : null;
  },
};
