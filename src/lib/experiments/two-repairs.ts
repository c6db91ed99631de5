import type { Experiment } from '../evidence/index.ts';
import { twoRepairs } from '../exercises/two-repairs.ts';
import { succeededAt } from './exercise-settings.ts';

/** The exercise `two-repairs` at the settings that its worked answer names. */
export const twoRepairsSettings: Experiment = {
  id: 'two-repairs',
  title: 'Two repairs of three',
  hypothesis:
    'A network on the penguins with biases of −4 and a rate of 3 is not mended by one of three repairs; the rate together with a slope, or with biases of 0, mends nearly all.',
  method:
    'Penguins, 2-16-16-3, 300 epochs of SGD in batches of 16, seeds 201 to 220, at six settings of initial bias, rate and slope. Counted: networks with 90 % of the held-back penguins right.',
  words: {
    rateAlone: 'the rate alone',
    slopeAlone: 'the slope alone',
    biasAlone: 'the biases alone',
    rateAndSlope: 'the rate and the slope',
    rateAndBias: 'the rate and the biases',
    slopeAndBias: 'the slope and the biases',
  },
  ...succeededAt(twoRepairs, {
    rateAndSlope: { bias: -4, lr: 0.05, slope: 0.2 },
    rateAndBias: { bias: 0, lr: 0.05, slope: 0 },
    slopeAndBias: { bias: 0, lr: 3, slope: 0.2 },
    rateAlone: { bias: -4, lr: 0.05, slope: 0 },
    slopeAlone: { bias: -4, lr: 3, slope: 0.2 },
    biasAlone: { bias: 0, lr: 3, slope: 0 },
  }),
  foresight: 'earlier experiments',
  expected: [
    { figure: 'rateAndSlope', above: 15 },
    { figure: 'rateAndBias', above: 15 },
    { figure: 'slopeAndBias', below: 7 },
    { figure: 'rateAlone', below: 7 },
    { figure: 'slopeAlone', below: 7 },
    { figure: 'biasAlone', below: 7 },
  ],
};
