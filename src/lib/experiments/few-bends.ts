import { fewBends } from '#lib/exercises/few-bends.ts';
import { outcomesOf } from '#lib/exercises/outcomes-of.ts';
import type { Experiment } from './experiment.ts';

/** How many networks of the exercise learn, at one pair of settings. */
function learnedAt(units: number, slope: number): number {
  return fewBends.seeds.filter((seed) =>
    fewBends.succeeded(outcomesOf(fewBends.build({ units, slope }, seed))),
  ).length;
}

/** The exercise `few-bends` at the settings that its worked answer names: how many of 20 reach 95 %. */
export const fewBendsSettings: Experiment = {
  id: 'few-bends',
  hypothesis: 'Two moons want a handful of bends, and each has to be a real one.',
  findings: {
    networks: 20,
    units5Slope1: 0,
    'units5Slope0.9': 0,
    'units5Slope0.5': 15,
    'units5Slope0.2': 18,
    units5Slope0: 19,
    units4Slope0: 17,
    units3Slope0: 10,
    units2Slope0: 0,
  },
  measure: () => ({
    networks: fewBends.seeds.length,
    units5Slope1: learnedAt(5, 1),
    'units5Slope0.9': learnedAt(5, 0.9),
    'units5Slope0.5': learnedAt(5, 0.5),
    'units5Slope0.2': learnedAt(5, 0.2),
    units5Slope0: learnedAt(5, 0),
    units4Slope0: learnedAt(4, 0),
    units3Slope0: learnedAt(3, 0),
    units2Slope0: learnedAt(2, 0),
  }),
};
