import { decide } from '#lib/questions/slope-drag.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import { type RetrainState, retrain } from './figure.ts';

const { data, learningRate, seed } = retrain.defaults;

/** The last slope of those that one has seen, from one slope to another. */
function lastIn(seen: ReadonlyMap<number, number>, from: number, to: number): number | undefined {
  const slopes = [...seen.keys()].filter((slope) => slope >= from && slope <= to);
  return seen.get(Math.max(...slopes));
}

/**
 * Of the network that the figure begins with, once the slope has been to ReLU, to the first tenth of its way, and to its end.
 *
 * @param seen accuracies by slope
 */
export const cameOut: CameOut<[RetrainState, ReadonlyMap<number, number>]> = {
  'slope-drag'(state, seen) {
    const [relu, little, straight] = [lastIn(seen, 0, 0), lastIn(seen, 0.05, 0.1), lastIn(seen, 0.9, 1)];
    if (!isAt(state, { data, learningRate, seed })) return null;
    if (relu === undefined || little === undefined || straight === undefined) return null;
    return decide({ relu, little, straight });
  },
};
