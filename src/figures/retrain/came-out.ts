import { decide } from '#lib/questions/slope-drag.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import { type RetrainState, retrain } from './figure.ts';

/**
 * Of the network that the figure begins with, once the slope has been to ReLU, to the first tenth of its way, and to its end.
 *
 * @param seen accuracies by slope
 */
export const cameOut: CameOut<[RetrainState, ReadonlyMap<number, number>]> = {
  'slope-drag'(state, seen) {
    const between = (from: number, to: number) =>
      [...seen].find(([slope]) => slope >= from && slope <= to)?.[1];
    const [relu, little, straight] = [seen.get(0), between(0.05, 0.1), between(0.9, 1)];
    const isAsked = isAt(state, { ...retrain.defaults, slope: state.slope });
    return isAsked && relu && little && straight ? decide({ relu, little, straight }) : null;
  },
};
