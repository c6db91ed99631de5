import type { Experiment } from '../evidence/index.ts';
import { fewBends } from '../exercises/few-bends.ts';
import { succeededAt } from './exercise-settings.ts';

/** The exercise `few-bends` at the settings that its worked answer names: how many of 20 reach 95 %. */
export const fewBendsSettings: Experiment = {
  id: 'few-bends',
  title: 'Two moons with few bends',
  hypothesis: 'Two moons want a handful of bends, and each has to be a real one.',
  method:
    'Two moons, one hidden layer of two to five units, 1,500 steps of SGD at the rate 0.3 in batches of 32, seeds 101 to 120, at eight pairs of width and slope. Counted: networks with 95 % accuracy.',
  ...succeededAt(fewBends, {
    units5Slope1: { units: 5, slope: 1 },
    'units5Slope0.9': { units: 5, slope: 0.9 },
    'units5Slope0.5': { units: 5, slope: 0.5 },
    'units5Slope0.2': { units: 5, slope: 0.2 },
    units5Slope0: { units: 5, slope: 0 },
    units4Slope0: { units: 4, slope: 0 },
    units3Slope0: { units: 3, slope: 0 },
    units2Slope0: { units: 2, slope: 0 },
  }),
  foresight: null,
  expected: [
    { figure: 'units5Slope0', above: 14 },
    { figure: 'units5Slope1', below: 5 },
    { figure: 'units2Slope0', below: 5 },
  ],
};
