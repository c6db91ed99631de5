import type { Experiment } from '../evidence/index.ts';
import { allPlants } from '../exercises/all-plants.ts';
import { succeededAt } from './exercise-settings.ts';

/** The exercise `all-plants` at the settings that its worked answer names: how many of 20 are right about every plant. */
export const allPlantsSettings: Experiment = {
  id: 'all-plants',
  title: 'Units enough for the plants',
  hypothesis:
    'Two units are enough to answer, but not to find the answer from any start: with more, hardly one fails.',
  method:
    '24 plants, one hidden layer of one to six units, 300 epochs of SGD with all examples in a step, seeds 101 to 120, at seven pairs of width and rate. Counted: networks that are right about all 24.',
  words: {
    units6Slow: '6 units, a low rate',
    units6Quick: '6 units, a high rate',
  },
  ...succeededAt(allPlants, {
    units1: { units: 1, lr: 0.3 },
    units2: { units: 2, lr: 0.3 },
    units3: { units: 3, lr: 0.3 },
    units4: { units: 4, lr: 0.3 },
    units6: { units: 6, lr: 0.3 },
    units6Slow: { units: 6, lr: 0.01 },
    units6Quick: { units: 6, lr: 3 },
  }),
  foresight: null,
  expected: [
    { figure: 'units1', below: 5 },
    { figure: 'units2', within: [3, 18] },
    { figure: 'units6', above: 14 },
    { figure: 'units6Slow', below: 5 },
  ],
};
