import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { arm, type Experiment, type Figure, measured, ofKind, seedsTo, yesOrNo } from '../evidence/index.ts';
import { gradientNorms, type SameWeights, type Start } from '../simulations/gradient-norm.ts';
import { gradientSetup, growthOver, ownGain } from '../simulations/gradient-setup.ts';

const { width, layers, reluGain } = gradientSetup;

const leaky = (negativeSlope: number, gain: number): Start => ({
  activation: 'leaky-relu',
  parameters: { negativeSlope },
  gain,
});

/** Slopes at ReLU’s gain and, where the name says so, at their own; the same random numbers for all. */
const networks = {
  relu: { activation: 'relu', gain: reluGain },
  'slope0.01': leaky(0.01, reluGain),
  'slope0.1': leaky(0.1, reluGain),
  'slope0.2': leaky(0.2, reluGain),
  'slope0.5': leaky(0.5, reluGain),
  'ownSlope0.2': leaky(0.2, ownGain(0.2)),
  'ownSlope0.5': leaky(0.5, ownGain(0.5)),
} as const satisfies Readonly<Record<string, Start>>;

const names = Object.keys(networks);
const others = names.filter((name) => name !== 'relu');

/** Of each network the gradient’s length at the input, and beside ReLU’s: how many times as long, and whether longer. */
function observe(input: SameWeights): Readonly<Record<string, number>> {
  const all = gradientNorms(input);
  const norms = new Map(names.map((name, index) => [name, at(at(all, index), layers)]));
  const relu = present(norms.get('relu'), 'relu');
  return Object.fromEntries(
    [...norms].flatMap(([name, norm]) => [
      [`${name}Norm`, norm],
      [`${name}Ratio`, norm / relu],
      [`${name}Larger`, norm > relu ? 1 : 0],
    ]),
  );
}

/** Which network a quantity is of. */
function inFull(name: string): string {
  const slope = name.replace(/^own|^relu/, '').replace(/^slope/i, '');
  const gain = name.startsWith('own') ? 'the slope’s own gain' : 'the gain √2';
  return slope === '' ? `ReLU with ${gain}` : `slope ${slope} with ${gain}`;
}

const figure = (quantity: string, statistic: 'median' | 'percent'): Figure => ({
  of: 'same',
  quantity,
  statistic,
});

/** What a slope does to a gradient on its way back, and what its own gain does. */
export const gradientBySlope: Experiment = {
  id: 'gradient-by-slope',
  title: 'Gradients behind 50 layers, by slope',
  hypothesis:
    'At the same weights a slope makes the gradient behind 50 layers larger, not smaller, in most networks, and the more the larger the slope; with the gain √(2/(1 + a²)) in place of √2 this is gone.',
  method:
    'Fresh networks of width 64 and 50 layers, zero biases, weights from N(0, gain² / 64), an input from N(0, 1), a random unit direction at the output, seeds 1 to 200, the same random numbers for all. The length of the gradient at the input; how many times as long as with ReLU and the gain √2; whether longer.',
  quantities: Object.fromEntries(
    names.flatMap((name) => [
      [
        `${name}Norm`,
        ofKind(
          measured(`Length of the gradient at the input, ${inFull(name)}`, { lowest: 0 }),
          'Length of the gradient at the input',
          inFull(name),
        ),
      ],
      [
        `${name}Ratio`,
        ofKind(
          measured(`How many times as long it is as with ReLU, ${inFull(name)}`, { lowest: 0 }),
          'How many times as long the gradient is as with ReLU',
          inFull(name),
        ),
      ],
      [
        `${name}Larger`,
        ofKind(
          yesOrNo(`Whether it is longer than with ReLU, ${inFull(name)}`),
          'The gradient is longer than with ReLU',
          inFull(name),
        ),
      ],
    ]),
  ),
  words: {
    'slope0.2Theory': 'times as long by theory, slope 0.2',
    'slope0.5Theory': 'times as long by theory, slope 0.5',
  },
  arms: {
    same: arm(
      seedsTo(200),
      (seed): SameWeights => ({ width, layers, seed, starts: Object.values(networks) }),
      (input) => ({ quantities: observe(input), digest: null }),
      2,
    ),
  },
  figures: {
    networks: { of: 'same', quantity: 'reluNorm', statistic: 'runs' },
    ...Object.fromEntries(names.map((name) => [`${name}Median`, figure(`${name}Norm`, 'median')])),
    ...Object.fromEntries(others.map((name) => [`${name}Ratio`, figure(`${name}Ratio`, 'median')])),
    ...Object.fromEntries(others.map((name) => [`${name}LargerPercent`, figure(`${name}Larger`, 'percent')])),
    'slope0.2Theory': { given: Math.sqrt(growthOver(reluGain, 0.2, layers)) },
    'slope0.5Theory': { given: Math.sqrt(growthOver(reluGain, 0.5, layers)) },
  },
  computed: ['slope0.2Theory', 'slope0.5Theory'],
  foresight: 'independent figures',
  expected: [
    { figure: 'slope0.1Ratio', above: 1 },
    { figure: 'slope0.2Ratio', within: [2, 4.5] },
    { figure: 'slope0.2LargerPercent', above: 70 },
    { figure: 'slope0.5Ratio', above: 30 },
    { figure: 'slope0.5LargerPercent', above: 95 },
    { figure: 'ownSlope0.2Ratio', within: [0.5, 2] },
    { figure: 'ownSlope0.2LargerPercent', within: [30, 70] },
    { figure: 'ownSlope0.5Ratio', within: [0.5, 4] },
  ],
  independent: {
    'slope0.2Ratio': { low: 2.9, high: 2.9, runs: 200, rounding: 0.05 },
    'slope0.2LargerPercent': { low: 84, high: 84, runs: 200, rounding: 0.5 },
  },
};
