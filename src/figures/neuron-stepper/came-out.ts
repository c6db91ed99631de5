import { at } from '#lib/assert/at.ts';
import { decide } from '#lib/questions/ten-steps.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import { type NeuronStepperState, neuronStepper } from './figure.ts';
import { manySteps } from './model.ts';
import { afterStep, beforeStep, type Now, updatesDone } from './steps.ts';

const { slope: _slope, at: _at, ...start } = neuronStepper.defaults;

/** From the start that the question names; how much Leaky ReLU leaks does not matter. */
export const cameOut: CameOut<[NeuronStepperState, Now]> = {
  'ten-steps'(state, now) {
    if (!isAt(state, start) || updatesDone(now) < manySteps) return null;
    const { steps } = now.sides.relu;
    return decide(afterStep(at(steps, manySteps - 1)).w1 - beforeStep(at(steps, 0)).w1);
  },
};
