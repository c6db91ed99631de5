import { at } from '../assert/at.ts';
import { arm, type Experiment, type Figure, measured, seedsTo } from '../evidence/index.ts';
import { gradientNorms, type SameWeights } from '../simulations/gradient-norm.ts';
import { gradientSetup } from '../simulations/gradient-setup.ts';

const { reluGain } = gradientSetup;

const networks = (width: number, layers: number) =>
  arm(
    seedsTo(100),
    (seed): SameWeights => ({ width, layers, seed, starts: [{ activation: 'relu', gain: reluGain }] }),
    (input) => ({ quantities: { norm: at(at(gradientNorms(input), 0), layers) }, digest: null }),
  );

const median = (of: string): Figure => ({ of, quantity: 'norm', statistic: 'median' });

/** The same mean square at every depth and width, and how much of it the network in the middle has. */
export const gradientByWidth: Experiment = {
  id: 'gradient-by-width',
  title: 'What the network in the middle has of a gradient',
  hypothesis:
    'With ReLU and the gain √2, whose mean square is 1 at every depth, the median gradient falls all the same: with each layer, and the more the narrower they are.',
  method:
    'Fresh ReLU networks, zero biases, weights from N(0, 2 / width), an input from N(0, 1), a random unit direction at the output, seeds 1 to 100. The length of the gradient at the input, behind 50 layers of width 16, 32 and 64, and 100 of width 64.',
  quantities: { norm: measured('Length of the gradient at the input', { lowest: 0 }) },
  arms: {
    width16: networks(16, 50),
    width32: networks(32, 50),
    width64: networks(64, 50),
    width64Layers100: networks(64, 100),
  },
  figures: {
    networks: { of: 'width64', quantity: 'norm', statistic: 'runs' },
    width16Median: median('width16'),
    width32Median: median('width32'),
    width64Median: median('width64'),
    width64Layers100Median: median('width64Layers100'),
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'width16Median', below: 0.1 },
    { figure: 'width32Median', within: [0.05, 0.3] },
    { figure: 'width64Median', within: [0.25, 0.7] },
    { figure: 'width64Layers100Median', within: [0.05, 0.35] },
  ],
};
