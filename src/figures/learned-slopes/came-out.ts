import { decide } from '#lib/questions/learned-slope.ts';
import type { SlopeRun } from '#workers/tasks/index.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import type { LearnedSlopesState } from './figure.ts';
import { finalSlopes } from './outcome.ts';

/** Two slopes on the spiral at a tenth of the weights’ rate, whatever the seed. */
export const cameOut: CameOut<[LearnedSlopesState, SlopeRun | undefined]> = {
  'learned-slope'(state, run) {
    const asked = { data: 'spiral', learningRate: 0.3, ratio: 0.1, start: 0.25, layers: 2 } as const;
    return isAt(state, asked) && run?.divergence === null ? decide(finalSlopes(run)) : null;
  },
};
