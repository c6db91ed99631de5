import { decide } from '#lib/questions/rescue-leaky.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import type { CameOut } from '../shared/rules.ts';
import { pairs, type RescueManyState } from './figure.ts';
import { rowsOf, summarise } from './model.ts';

/** At the slope that the question names. */
export const cameOut: CameOut<[RescueManyState, readonly (RescueOutcome | null)[]]> = {
  'rescue-leaky'({ slope }, rows) {
    const leaky = summarise(rowsOf(rows, 'leaky-relu'));
    return slope === 0.2 && leaky.done === pairs ? decide(leaky.back / pairs) : null;
  },
};
