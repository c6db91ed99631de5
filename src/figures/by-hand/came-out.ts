import { decide } from '#lib/questions/its-own-way.ts';
import { type Descent, handStart, maximumSteps, plants, score } from '#lib/simulations/by-hand.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import type { ByHandState } from './figure.ts';
import type { Now } from './model.ts';

/** The gradient of all examples, from where the hand began. */
const asked = { kind: 'network', mover: 'gradient', learningRate: 0.3, batch: 'all', ...handStart } as const;

/** @see runOf for the run */
export const cameOut: CameOut<[ByHandState, Now, (steps: number) => Descent]> = {
  'its-own-way'(state, { steps, train }, run) {
    if (!isAt(state, asked) || (train.right < train.of && steps < maximumSteps)) return null;
    const wholeAt = run(steps).moments.findIndex(
      ({ weights }) => score(state.kind, weights, plants.train).right === train.of,
    );
    return decide(wholeAt < 0 ? null : wholeAt, maximumSteps);
  },
};
