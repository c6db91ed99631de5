import type { Experiment } from '../evidence/index.ts';
import { quickRescue } from '../exercises/quick-rescue.ts';
import { armsAt, countsOf } from './exercise-settings.ts';
import { observedRescue, rescueQuantities } from './observe.ts';

/** Slope and learning rate of each pair of settings, by name. */
const settings = {
  'slope0.2Rate1.5': { slope: 0.2, lr: 1.5 },
  'slope0.1Rate2': { slope: 0.1, lr: 2 },
  'slope0.25Rate1.5': { slope: 0.25, lr: 1.5 },
  'slope0.2Rate0.5': { slope: 0.2, lr: 0.5 },
  'slopeThirdRate0.5': { slope: 1 / 3, lr: 0.5 },
  'slope0.5Rate0.5': { slope: 0.5, lr: 0.5 },
  'slope0.01Rate3': { slope: 0.01, lr: 3 },
  'slope0.5Rate1': { slope: 0.5, lr: 1 },
};

/** The exercise `quick-rescue` at the settings that its worked answer names: how many of 20 came back in 500 steps. */
export const quickRescueSettings: Experiment = {
  id: 'quick-rescue',
  title: 'A rescue within 500 steps',
  hypothesis:
    'Neither the slope nor the learning rate alone brings 19 of 20 killed networks back within 500 steps; together they do.',
  method:
    'The killed networks of the experiment “rescue”, at most 500 steps, seeds 101 to 120, at eight pairs of slope and learning rate.',
  quantities: rescueQuantities,
  arms: armsAt(quickRescue, settings, observedRescue),
  figures: {
    ...countsOf(settings, 'rescued'),
    'slope0.2Rate1.5MedianSteps': { of: 'slope0.2Rate1.5', quantity: 'steps', statistic: 'median' },
  },
  foresight: null,
  expected: [
    { figure: 'slope0.2Rate1.5', above: 15 },
    { figure: 'slope0.2Rate0.5', below: 19 },
    { figure: 'slope0.01Rate3', below: 19 },
  ],
};
