import type { Experiment, Figure } from '../evidence/index.ts';
import { type DigitsActivationName, digitsActivations } from '../simulations/digits-setup.ts';
import { digitsArm, digitsQuantities, meanOf, theirs } from './digits.ts';

/** As many as a difference of half a point needs to be told from none. */
const seeds = 40;

const names = Object.keys(digitsActivations) as DigitsActivationName[];
const others = names.filter((name) => name !== 'relu');

/** Healthy networks on digits: does it matter which activation they have? */
export const digitsHealthy: Experiment = {
  id: 'digits-healthy',
  title: 'Digits, read by healthy networks',
  hypothesis:
    'In a healthy network no activation is a point of accuracy better or worse than ReLU, which reads some 97 % of the digits held out; one without any activation is worse, by less than a point.',
  method: `Digits divided by 16, a quarter held out, 64-64-32-10, He’s normal weights, zero biases, 60 epochs of SGD at the rate 0.05 in batches of 32, seeds 1 to ${seeds}: the same split, weights and batches for each activation. Measured at the end: the accuracy on the digits held out.`,
  quantities: digitsQuantities,
  arms: Object.fromEntries(names.map((name) => [name, digitsArm('healthy', name, seeds)])),
  figures: {
    networks: { of: 'relu', quantity: 'percent', statistic: 'runs' },
    reluLowestPercent: { of: 'relu', quantity: 'percent', statistic: 'lowest' },
    reluHighestPercent: { of: 'relu', quantity: 'percent', statistic: 'highest' },
    ...Object.fromEntries(names.map((name): [string, Figure] => [`${name}Percent`, meanOf('percent', name)])),
    ...Object.fromEntries(
      others.map((name): [string, Figure] => [`${name}More`, meanOf('percent', name, 'relu')]),
    ),
  },
  foresight: 'independent figures',
  deep: 200,
  expected: [
    { figure: 'reluPercent', within: [95.5, 98] },
    ...['leaky0.01', 'leaky0.1', 'leaky0.2', 'elu', 'gelu', 'tanh'].map((name) => ({
      figure: `${name}More`,
      within: [-1, 1] as const,
    })),
    { figure: 'identityMore', below: 0 },
    { figure: 'identityMore', above: -1 },
  ],
  independent: {
    reluPercent: theirs(96.85, 0.005),
    'leaky0.01Percent': theirs(96.83, 0.005),
    'leaky0.1Percent': theirs(96.76, 0.005),
    'leaky0.2Percent': theirs(96.72, 0.005),
    eluPercent: theirs(96.71, 0.005),
    geluPercent: theirs(96.84, 0.005),
    siluPercent: theirs(96.42, 0.005),
    tanhPercent: theirs(97.15, 0.005),
    identityPercent: theirs(96.4, 0.005),
    'leaky0.01More': theirs(-0.02, 0.005),
    'leaky0.2More': theirs(-0.13, 0.005),
    eluMore: theirs(-0.14, 0.005),
    geluMore: theirs(-0.01, 0.005),
    tanhMore: theirs(0.3, 0.005),
    identityMore: theirs(-0.45, 0.005),
  },
};
