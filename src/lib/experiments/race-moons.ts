import { type Experiment, seedsTo } from '../evidence/index.ts';
import { leakyAt, pairFigures, pairQuantities, pairs, reluAt } from './races.ts';

const seeds = seedsTo(100);
const against = (slope: number) => pairs(seeds, [reluAt(0.1), leakyAt(slope, 0.1)]);

/** A fair race that Leaky ReLU loses, at three slopes. */
export const raceMoons: Experiment = {
  id: 'race-moons',
  title: 'ReLU and Leaky ReLU race on the two moons',
  hypothesis:
    'On two moons at the rate 0.1, a slope of 0.2 needs more steps to 95 % than ReLU in more than 80 of 100 seeds, and a slope of 0.05 in more than half of them; a slope of 0.01 makes no clear difference.',
  method:
    'Two moons, 2-16-16-1, SGD in batches of 32, the rate 0.1 for all, seeds 1 to 100, the same data, initial weights and batches in a pair. The accuracy on all points is read every 5 steps; counted are the steps to the first reading of 95 %, 1,500 where there is none. Leaky ReLU is behind where it needs more steps than ReLU with the same seed.',
  quantities: pairQuantities,
  arms: { 'slope0.2': against(0.2), 'slope0.05': against(0.05), 'slope0.01': against(0.01) },
  figures: {
    pairs: { of: 'slope0.2', quantity: 'behind', statistic: 'runs' },
    ...pairFigures('slope0.2'),
    'slope0.05Behind': { of: 'slope0.05', quantity: 'behind', statistic: 'count' },
    'slope0.01Even': { of: 'slope0.01', quantity: 'even', statistic: 'count' },
    'slope0.01Difference': { of: 'slope0.01', quantity: 'difference', statistic: 'median' },
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'slope0.2Behind', above: 80 },
    { figure: 'slope0.05Behind', above: 50 },
    { figure: 'slope0.01Difference', within: [-5, 5] },
  ],
  independent: { 'slope0.2Behind': { low: 90, high: 100, runs: null, rounding: 0 } },
};
