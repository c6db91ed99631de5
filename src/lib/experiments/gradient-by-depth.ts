import { arm, type Experiment, type Figure, measured, seedsTo } from '../evidence/index.ts';
import { type DeepNetwork, gradientNorm } from '../simulations/gradient-norm.ts';

const networks = (network: Omit<DeepNetwork, 'seed'>) =>
  arm(
    seedsTo(120),
    (seed): DeepNetwork => ({ ...network, seed }),
    (input) => ({ quantities: { norm: gradientNorm(input) }, digest: null }),
  );

const median = (of: string): Figure => ({ of, quantity: 'norm', statistic: 'median' });

/** What arrives of a gradient behind many layers, by activation and by the scale of the weights. */
export const gradientByDepth: Experiment = {
  id: 'gradient-by-depth',
  title: 'What is left of a gradient, by depth',
  hypothesis:
    'It is the scale of the weights that decides whether a gradient survives many layers: with He’s factor √2 ReLU keeps it, without it ReLU loses it, and the sigmoid loses it altogether. With too large a factor it explodes, even through the bounded tanh.',
  method:
    'Fresh networks of width 64, zero biases, weights from N(0, gain² / 64), an input from N(0, 1) and a random unit direction at the output, seeds 1 to 120. Counted: the length of the gradient at the input, behind 30 and 50 layers.',
  quantities: { norm: measured('Length of the gradient at the input', { lowest: 0 }) },
  words: {
    relu50: 'ReLU, 50 layers',
    relu50Gain2: 'ReLU, 50 layers, gain 2',
    tanh50Gain3: 'tanh, 50 layers, gain 3',
  },
  arms: {
    relu: networks({ activation: 'relu', gain: Math.SQRT2, layers: 30 }),
    reluGain1: networks({ activation: 'relu', gain: 1, layers: 30 }),
    tanhGain1: networks({ activation: 'tanh', gain: 1, layers: 30 }),
    sigmoidGain1: networks({ activation: 'sigmoid', gain: 1, layers: 30 }),
    relu50: networks({ activation: 'relu', gain: Math.SQRT2, layers: 50 }),
    relu50Gain2: networks({ activation: 'relu', gain: 2, layers: 50 }),
    tanh50Gain3: networks({ activation: 'tanh', gain: 3, layers: 50 }),
  },
  figures: {
    networks: { of: 'relu', quantity: 'norm', statistic: 'runs' },
    reluMedian: median('relu'),
    reluGain1Median: median('reluGain1'),
    tanhGain1Median: median('tanhGain1'),
    sigmoidGain1Median: median('sigmoidGain1'),
    relu50Median: median('relu50'),
    relu50Gain2Median: median('relu50Gain2'),
    tanh50Gain3Median: median('tanh50Gain3'),
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'reluMedian', within: [0.2, 2] },
    { figure: 'reluGain1Median', below: 0.001 },
    { figure: 'sigmoidGain1Median', below: 1e-15 },
    { figure: 'relu50Gain2Median', above: 1e5 },
    { figure: 'tanh50Gain3Median', above: 1e4 },
  ],
  independent: {
    reluMedian: { low: 0.59, high: 0.59, runs: null, rounding: 0.005 },
    reluGain1Median: { low: 1.8e-5, high: 1.8e-5, runs: null, rounding: 5e-7 },
    tanhGain1Median: { low: 0.117, high: 0.117, runs: null, rounding: 0.0005 },
    sigmoidGain1Median: { low: 1e-19, high: 1e-19, runs: null, rounding: 5e-20 },
    relu50Median: { low: 0.37, high: 0.37, runs: 120, rounding: 0.005 },
    relu50Gain2Median: { low: 1.2e7, high: 1.2e7, runs: 120, rounding: 5e5 },
    tanh50Gain3Median: { low: 9.2e5, high: 9.2e5, runs: 120, rounding: 5e3 },
  },
};
