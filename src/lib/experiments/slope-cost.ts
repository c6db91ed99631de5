import { type Arm, arm, type Experiment, type Figure, seedsTo } from '../evidence/index.ts';
import { learned, learnedQuantities } from './observe.ts';
import { spiralNet } from './slope-rates.ts';

const sgd = (learningRate: number) => ({ id: 'sgd', learningRate }) as const;
const adam = { id: 'adam', learningRate: 0.01 } as const;

/** The rates at which most networks got there in “slope-rates”. At the slope 0.5 none did at any: it has ReLU’s. */
export const bestRates = { slope0: 0.5, 'slope0.1': 0.5, 'slope0.2': 0.7, 'slope0.5': 0.5 } as const;

const runs = {
  'sgd0.5Slope0': [0, sgd(0.5)],
  'sgd0.5Slope0.1': [0.1, sgd(0.5)],
  'sgd0.5Slope0.2': [0.2, sgd(0.5)],
  'sgd0.5Slope0.5': [0.5, sgd(0.5)],
  'sgd0.7Slope0.2': [0.2, sgd(0.7)],
  adamSlope0: [0, adam],
  'adamSlope0.1': [0.1, adam],
  'adamSlope0.2': [0.2, adam],
  'adamSlope0.5': [0.5, adam],
} as const;

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const [name, [negativeSlope, optimizer]] of Object.entries(runs)) {
  arms[name] = arm(seedsTo(100), (seed) => spiralNet(negativeSlope, optimizer, seed), learned);
  figures[`${name}Reached`] = { of: name, quantity: 'reached', statistic: 'count' };
}

/** What a slope costs on the spiral once each has the rate that suits it, and under Adam. */
export const slopeCost: Experiment = {
  id: 'slope-cost',
  title: 'What a slope costs at its best rate, and with Adam',
  hypothesis:
    'On a spiral in 1,500 steps, what a slope of 0.1 costs at the rate 0.3 is mostly gone at its best rate, and what 0.2 costs is not. With Adam at 0.01 neither costs anything, and 0.5 fails all the same.',
  method:
    'A spiral, 2-16-16-1, 1,500 steps in batches of 32, seeds 1 to 100, the same start and batches: SGD at the rate at which most networks of the experiment “slope-rates” got there, which had other seeds (0.5 for the slopes 0 and 0.1, 0.7 for 0.2; at the slope 0.5 none did at any rate, so it has 0.5), all slopes at 0.5 as well, and Adam at 0.01. Counted: networks with 95 % of the training points right at the end; a run that diverged is none of them.',
  quantities: learnedQuantities,
  words: {
    'sgd0.5Slope0': 'SGD at 0.5, slope 0',
    'sgd0.5Slope0.1': 'SGD at 0.5, slope 0.1',
    'sgd0.5Slope0.2': 'SGD at 0.5, slope 0.2',
    'sgd0.5Slope0.5': 'SGD at 0.5, slope 0.5',
    'sgd0.7Slope0.2': 'SGD at 0.7, slope 0.2',
    slope0BestRate: 'best rate at slope 0',
    'slope0.1BestRate': 'best rate at slope 0.1',
    'slope0.2BestRate': 'best rate at slope 0.2',
    'slope0.5BestRate': 'best rate at slope 0.5',
  },
  arms,
  figures: {
    networks: { of: 'adamSlope0', quantity: 'reached', statistic: 'runs' },
    ...figures,
    ...Object.fromEntries(
      Object.entries(bestRates).map(([slope, rate]) => [`${slope}BestRate`, { given: rate }]),
    ),
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'sgd0.5Slope0Reached', above: 85 },
    { figure: 'sgd0.5Slope0.1Reached', above: 75 },
    { figure: 'sgd0.7Slope0.2Reached', within: [40, 80] },
    { figure: 'sgd0.5Slope0.5Reached', below: 10 },
    { figure: 'adamSlope0Reached', above: 90 },
    { figure: 'adamSlope0.1Reached', above: 90 },
    { figure: 'adamSlope0.2Reached', above: 90 },
    { figure: 'adamSlope0.5Reached', below: 15 },
  ],
};
