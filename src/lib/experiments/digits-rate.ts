import type { Experiment } from '../evidence/index.ts';
import { accuracyAndDivergence, digitsArm, digitsQuantities, meanOf, theirs } from './digits.ts';

const seeds = 20;
const names = ['relu', 'leaky0.01', 'leaky0.1', 'leaky0.2'] as const;

/** Digits at a rate twenty times too large. */
export const digitsRate: Experiment = {
  id: 'digits-rate',
  title: 'Digits, at too large a rate',
  hypothesis:
    'At the rate 1 ReLU networks die and do not diverge; the larger the slope, the more of the leaky ones diverge.',
  method: `Digits divided by 16, a quarter held out, 64-64-32-10, He’s normal weights, zero biases, 20 epochs of SGD at the rate 1 in batches of 32, seeds 1 to ${seeds}: the same split, weights and batches for each activation. Measured at the end, or just before a run diverges: dead units by layer, and the accuracy on the digits held out.`,
  quantities: digitsQuantities,
  arms: Object.fromEntries(names.map((name) => [name, digitsArm('quick', name, seeds)])),
  figures: {
    networks: { of: 'relu', quantity: 'percent', statistic: 'runs' },
    ...accuracyAndDivergence(names),
    reluDeadFirst: meanOf('deadFirst', 'relu'),
    reluDeadSecond: meanOf('deadSecond', 'relu'),
  },
  foresight: 'independent figures',
  deep: 200,
  expected: [
    { figure: 'reluPercent', below: 40 },
    { figure: 'reluDeadFirst', within: [40, 58] },
    { figure: 'reluDeadSecond', above: 26 },
    { figure: 'reluDivergedPercent', below: 20 },
    { figure: 'leaky0.01DivergedPercent', within: [0, 45] },
    { figure: 'leaky0.1DivergedPercent', above: 60 },
    { figure: 'leaky0.2DivergedPercent', above: 80 },
  ],
  independent: {
    reluPercent: theirs(16.7),
    reluDeadFirst: theirs(49, 0.5),
    reluDeadSecond: theirs(30, 0.5),
    reluDivergedPercent: theirs(0, 0),
    'leaky0.01Percent': theirs(51, 0.5),
    'leaky0.01DivergedPercent': theirs(16.5, 0),
    'leaky0.1DivergedPercent': theirs(93, 0),
    'leaky0.2DivergedPercent': theirs(99.5, 0),
  },
};
