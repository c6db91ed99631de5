import { decide } from '#lib/questions/rescue-relu.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import type { CameOut } from '../shared/rules.ts';
import { pairs, type RescueManyState } from './figure.ts';
import { rowsOf, summarise } from './model.ts';

/** At the slope that the question names. */
export const cameOut: CameOut<[RescueManyState, readonly (RescueOutcome | null)[]]> = {
  'rescue-relu'({ slope }, rows) {
    const [relu, leaky] = [summarise(rowsOf(rows, 'relu')), summarise(rowsOf(rows, 'leaky-relu'))];
    if (slope !== 0.2 || relu.done < pairs || leaky.done < pairs) return null;
    return decide(relu.back / pairs, leaky.back / pairs);
  },
};
