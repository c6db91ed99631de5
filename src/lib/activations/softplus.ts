import { sigmoid, softplus as softplusOf } from '../numeric/index.ts';
import type { Activation } from './activation.ts';

/**
 * Softplus.
 *
 * f(z) = log(1 + eᶻ), exact in both tails (PyTorch returns z itself above 20); f′(z) = σ(z). Smooth; f′(0) = ½.
 *
 * C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia (2001), Incorporating second-order functional knowledge.
 */
export const softplus: Activation = {
  id: 'softplus',
  label: 'Softplus',
  gloss: 'ReLU with its corner rounded off.',
  tex: String.raw`\log(1 + e^z)`,
  derivativeTex: String.raw`\sigma(z) = \frac{1}{1 + e^{-z}}`,
  pieces: [{ tex: String.raw`\log(1 + e^{\slot{z}})`, derivativeTex: String.raw`\sigma(\slot{z})` }],
  parameters: [],
  forward: (z) => softplusOf(z),
  derivative: (z) => sigmoid(z),
  kinks: () => [],
  derivativeAtZero: 0.5,
  appearance: { light: '#66751a', dark: '#a6d13f', dash: [3, 2, 8, 2] },
  source: 'dugas2001',
};
