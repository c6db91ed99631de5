import { type Experiment, seedsTo } from '../evidence/index.ts';
import { racingRates } from '../simulations/race-setup.ts';
import { leakyAt, pairFigures, pairQuantities, pairs, reluAt } from './races.ts';

const seeds = seedsTo(100);
const { relu, leaky } = racingRates;

/** The race on the moons once each has its best rate; and where only one of them has. */
export const raceOwnRate: Experiment = {
  id: 'race-own-rate',
  title: 'Each at its own best rate, and only one of them',
  hypothesis:
    'On two moons, each at its own best rate, a slope of 0.2 is still behind ReLU in more than half of 100 seeds, by less than 20 steps. At its best rate against ReLU at 0.1 it is ahead in nearly all.',
  method:
    'Two moons, 2-16-16-1, SGD in batches of 32, seeds 1 to 100, steps to 95 % as in “race-moons”. Own: each at the rate that “race-rates” found for it with other seeds, 1.5 for both. Tuned: Leaky ReLU at that rate, ReLU at 0.1.',
  quantities: pairQuantities,
  words: {
    own: 'each at its best rate',
    tuned: 'Leaky ReLU alone at its best',
    reluBestRate: 'best rate of ReLU',
    leakyBestRate: 'best rate of Leaky ReLU',
  },
  arms: {
    own: pairs(seeds, [reluAt(relu), leakyAt(0.2, leaky)]),
    tuned: pairs(seeds, [reluAt(0.1), leakyAt(0.2, leaky)]),
  },
  figures: {
    pairs: { of: 'own', quantity: 'behind', statistic: 'runs' },
    reluBestRate: { given: relu },
    leakyBestRate: { given: leaky },
    ...pairFigures('own'),
    ...pairFigures('tuned'),
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'ownBehind', above: 50 },
    { figure: 'ownDifference', within: [1, 20] },
    { figure: 'tunedAhead', above: 90 },
  ],
};
