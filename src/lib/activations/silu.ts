import { sigmoid } from '../numeric/index.ts';
import type { Activation } from './activation.ts';

/**
 * The sigmoid linear unit, or Swish with β = 1.
 *
 * f(z) = z σ(z); f′(z) = σ(z) (1 + z σ(−z)). Smooth; f′(0) = ½.
 *
 * P. Ramachandran, B. Zoph and Q. Le (2017), Searching for activation functions.
 */
export const silu: Activation = {
  id: 'silu',
  label: 'SiLU',
  gloss: 'Weighs its input by its own sigmoid; also called Swish.',
  tex: String.raw`z\,\sigma(z) = \frac{z}{1 + e^{-z}}`,
  derivativeTex: String.raw`\sigma(z)\,\bigl(1 + z\,(1 - \sigma(z))\bigr)`,
  pieces: [
    {
      tex: String.raw`\slot{z} \cdot \sigma(\slot{z})`,
      derivativeTex: String.raw`\sigma(\slot{z})\,\bigl(1 + \slot{factor} \cdot (1 - \sigma(\slot{z}))\bigr)`,
    },
  ],
  parameters: [],
  forward: (z) => (z === Number.NEGATIVE_INFINITY ? 0 : z * sigmoid(z)),
  derivative(z) {
    if (Math.abs(z) === Number.POSITIVE_INFINITY) return z > 0 ? 1 : 0;
    return sigmoid(z) * (1 + z * sigmoid(-z));
  },
  kinks: () => [],
  derivativeAtZero: 0.5,
  appearance: { light: '#007f8c', dark: '#3fdccb', dash: [6, 2] },
  source: 'ramachandran2017',
};
