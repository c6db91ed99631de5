import { type Arm, type Experiment, type Figure, inWords } from '../evidence/index.ts';
import type { DigitsActivationName, DigitsScenarioId } from '../simulations/digits-setup.ts';
import { digitsArm, digitsQuantities, meanOf, theirs } from './digits.ts';

/** What the names of arms and figures end in, in words. */
const inFull = {
  Deep10: '10 layers',
  Deep20: '20 layers',
  Own20: '20 layers, own gain',
  Torch10: '10 layers, PyTorch’s start',
} as const;

interface Group {
  readonly ending: keyof typeof inFull;
  readonly scenario: DigitsScenarioId;
  readonly seeds: number;
  readonly names: readonly DigitsActivationName[];
}

/** Those that no expectation is about have the fewest seeds. */
const groups: readonly Group[] = [
  { ending: 'Deep10', scenario: 'deep10', seeds: 30, names: ['relu', 'leaky0.2', 'elu'] },
  { ending: 'Deep10', scenario: 'deep10', seeds: 10, names: ['leaky0.01', 'leaky0.1', 'gelu', 'silu'] },
  { ending: 'Deep20', scenario: 'deep20', seeds: 30, names: ['relu', 'leaky0.2', 'elu'] },
  { ending: 'Deep20', scenario: 'deep20', seeds: 20, names: ['gelu', 'silu'] },
  { ending: 'Deep20', scenario: 'deep20', seeds: 10, names: ['leaky0.01', 'leaky0.1'] },
  { ending: 'Own20', scenario: 'deep20-own', seeds: 10, names: ['relu', 'leaky0.2', 'elu', 'gelu'] },
  { ending: 'Own20', scenario: 'deep20-own', seeds: 20, names: ['silu'] },
  {
    ending: 'Torch10',
    scenario: 'deep10-torch',
    seeds: 10,
    names: ['relu', 'leaky0.2', 'elu', 'gelu', 'silu'],
  },
];

/** Those that are compared with ReLU, seed by seed. */
const compared = ['leaky0.2Deep10', 'eluDeep10', 'leaky0.2Deep20', 'eluDeep20'];

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
const words: Record<string, string> = {};
for (const { ending, scenario, seeds, names } of groups) {
  for (const name of names) {
    const of = `${name}${ending}`;
    words[of] = `${inWords(name.replace('leaky', 'slope'))}, ${inFull[ending]}`;
    arms[of] = digitsArm(scenario, name, seeds);
    figures[`${of}Percent`] = meanOf('percent', of);
    if (compared.includes(of)) figures[`${of}More`] = meanOf('percent', of, `relu${ending}`);
  }
}

/** Digits read by 10 and by 20 layers: does the start suit the activation? */
export const digitsDeep: Experiment = {
  id: 'digits-deep',
  title: 'Digits, read by deep networks',
  hypothesis:
    'From He’s √2 a slope of 0.2 and ELU lead ReLU in depth, while GELU and SiLU learn nothing at 20 layers; with the gain of their own, at a smaller rate and for longer, all of them learn. From PyTorch’s default start nobody learns anything within 20 epochs.',
  method:
    'Digits divided by 16, a quarter held out, 10 or 20 hidden layers of 32 units, zero biases, SGD in batches of 32. He’s normal weights, 20 epochs at the rate 0.03: ReLU and what is compared with it has seeds 1 to 30, GELU and SiLU at 20 layers 1 to 20, all others 1 to 10. At 20 layers also the gain of the activation’s own, 60 epochs at the rate 0.01, seeds 1 to 10, and 1 to 20 for SiLU; at 10 layers also PyTorch’s default start, 20 epochs at the rate 0.03, seeds 1 to 10. The same split, batches and, but for the gain, weights for each activation. It had 40, 60 and 20 seeds before; how few settle the same verdict was read off those runs, and no expectation was changed. Measured at the end: the accuracy on the digits held out.',
  quantities: digitsQuantities,
  words,
  arms,
  figures,
  foresight: 'independent figures',
  deep: 200,
  expected: [
    { figure: 'leaky0.2Deep10More', above: 0 },
    { figure: 'eluDeep10More', above: 3 },
    { figure: 'leaky0.2Deep20More', above: 0 },
    { figure: 'eluDeep20More', above: 10 },
    { figure: 'geluDeep20Percent', below: 25 },
    { figure: 'siluDeep20Percent', below: 15 },
    { figure: 'reluOwn20Percent', above: 75 },
    { figure: 'leaky0.2Own20Percent', above: 85 },
    { figure: 'eluOwn20Percent', above: 92 },
    { figure: 'geluOwn20Percent', above: 55 },
    { figure: 'siluOwn20Percent', above: 70 },
    ...['relu', 'leaky0.2', 'elu', 'gelu', 'silu'].map((name) => ({
      figure: `${name}Torch10Percent`,
      below: 15,
    })),
  ],
  misses: {
    eluDeep10Percent:
      'The mean hangs on the few networks that learn badly, one in some fifty. Ten times as many have more of them, and come nearer; theirs seems to have had more yet.',
    geluOwn20Percent:
      'Networks that learn badly pull the mean down, and ten had few of them: ten times as many have more.',
    'leaky0.2Own20Percent':
      'None of ten networks learned badly. So their spread, from which the allowance follows, is too small as well: ten times as many have some.',
  },
  independent: {
    reluDeep10Percent: theirs(84.7),
    'leaky0.01Deep10Percent': theirs(85.9),
    'leaky0.1Deep10Percent': theirs(88.9),
    'leaky0.2Deep10Percent': theirs(91.2),
    eluDeep10Percent: theirs(94.5),
    geluDeep10Percent: theirs(85.6),
    siluDeep10Percent: theirs(77.5),
    reluDeep20Percent: theirs(54.1),
    'leaky0.01Deep20Percent': theirs(53.5),
    'leaky0.1Deep20Percent': theirs(64.8),
    'leaky0.2Deep20Percent': theirs(73.4),
    eluDeep20Percent: theirs(87.1),
    geluDeep20Percent: theirs(11.4),
    siluDeep20Percent: theirs(8.6),
    geluOwn20Percent: theirs(80.4),
    siluOwn20Percent: theirs(87.9),
    eluOwn20Percent: theirs(95.6),
    'leaky0.2Own20Percent': theirs(92.7),
    reluOwn20Percent: theirs(89.5),
    reluTorch10Percent: theirs(8.2),
    'leaky0.2Torch10Percent': theirs(8.2),
    eluTorch10Percent: theirs(8.2),
    geluTorch10Percent: theirs(8.2),
    siluTorch10Percent: theirs(8.2),
  },
};
