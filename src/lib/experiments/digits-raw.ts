import { type Experiment, measured } from '../evidence/index.ts';
import { digitsDocument, digitsScenarios } from '../simulations/digits-setup.ts';
import { accuracyAndDivergence, digitsArm, digitsQuantities, meanOf, theirs } from './digits.ts';
import { meanSquareOf } from './mean-square.ts';

const seeds = 20;
const names = ['relu', 'leaky0.01', 'leaky0.1', 'leaky0.2'] as const;

const meanSquare = (scenario: 'raw' | 'raw-scaled') =>
  meanSquareOf((seed) => digitsDocument(digitsScenarios[scenario], 'relu', seed));

/** Digits whose pixels are left as they were counted. */
export const digitsRaw: Experiment = {
  id: 'digits-raw',
  title: 'Digits, with pixels left at 0 to 16',
  hypothesis:
    'With pixels of 0 to 16, at a rate that is twice the healthy one, most units of a ReLU network die, and leaky networks diverge: no slope helps.',
  method: `Digits as they were counted, 0 to 16, a quarter held out, 64-64-32-10, He’s normal weights, zero biases, 20 epochs of SGD at the rate 0.1 in batches of 32, seeds 1 to ${seeds}: the same split, weights and batches for each activation. Measured at the end, or just before a run diverges: dead units by layer, and the accuracy on the digits held out. Of the data alone, the mean of ‖x‖². For comparison ReLU with the pixels divided by 16, all else alike.`,
  quantities: {
    ...digitsQuantities,
    meanSquare: measured('Mean of ‖x‖² over the digits to learn from', { lowest: 0 }),
  },
  words: {
    scaled: 'ReLU, divided by 16',
    data: 'divided by 16',
    rawData: '0 to 16',
  },
  arms: {
    ...Object.fromEntries(names.map((name) => [name, digitsArm('raw', name, seeds)])),
    scaled: digitsArm('raw-scaled', 'relu', seeds),
    data: meanSquare('raw-scaled'),
    rawData: meanSquare('raw'),
  },
  figures: {
    networks: { of: 'relu', quantity: 'percent', statistic: 'runs' },
    ...accuracyAndDivergence(names),
    reluDeadFirst: meanOf('deadFirst', 'relu'),
    reluDeadSecond: meanOf('deadSecond', 'relu'),
    meanSquare: { of: 'data', quantity: 'meanSquare', statistic: 'value' },
    rawMeanSquare: { of: 'rawData', quantity: 'meanSquare', statistic: 'value' },
    scaledPercent: meanOf('percent', 'scaled'),
    scaledDead: meanOf('dead', 'scaled'),
  },
  foresight: 'independent figures',
  deep: 200,
  expected: [
    { figure: 'reluPercent', below: 60 },
    { figure: 'reluDeadFirst', above: 48 },
    { figure: 'reluDeadSecond', above: 16 },
    { figure: 'leaky0.01DivergedPercent', above: 60 },
    { figure: 'leaky0.1DivergedPercent', above: 80 },
    { figure: 'leaky0.2DivergedPercent', above: 80 },
    { figure: 'scaledPercent', above: 90 },
  ],
  independent: {
    reluPercent: theirs(28.8),
    reluDeadFirst: theirs(56, 0.5),
    reluDeadSecond: theirs(23, 0.5),
    'leaky0.01DivergedPercent': theirs(90, 0),
    'leaky0.1DivergedPercent': theirs(100, 0),
    'leaky0.2DivergedPercent': theirs(100, 0),
  },
};
