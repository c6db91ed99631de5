import { sigmoid as sigmoidOf } from '../numeric/index.ts';
import type { Activation } from './activation.ts';

/**
 * The logistic sigmoid.
 *
 * f(z) = σ(z) = 1/(1 + e⁻ᶻ); f′(z) = σ(z) σ(−z). f′(0) = ¼.
 *
 * D. Rumelhart, G. Hinton and R. Williams (1986), Learning representations by back-propagating errors.
 */
export const sigmoid: Activation = {
  id: 'sigmoid',
  label: 'Sigmoid',
  gloss: 'Squeezes its input between 0 and 1.',
  tex: String.raw`\sigma(z) = \frac{1}{1 + e^{-z}}`,
  derivativeTex: String.raw`\sigma(z)\,(1 - \sigma(z))`,
  pieces: [
    {
      tex: String.raw`\sigma(\slot{z})`,
      derivativeTex: String.raw`\sigma(\slot{z})\,(1 - \sigma(\slot{z}))`,
    },
  ],
  parameters: [],
  forward: (z) => sigmoidOf(z),
  derivative: (z) => sigmoidOf(z) * sigmoidOf(-z),
  kinks: () => [],
  derivativeAtZero: 0.25,
  appearance: { light: '#3f4a5a', dark: '#c3d0de', dash: [2, 6] },
  source: 'rumelhart1986',
};
