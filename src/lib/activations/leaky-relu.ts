import type { Activation } from './activation.ts';
import { slopeOf, slopePieces, withSlope } from './two-slopes.ts';

/**
 * The leaky rectified linear unit.
 *
 * f(z) = z for z > 0 and a z for z ≤ 0; f′(z) = 1 and a. At the kink f′(0) = a, as in PyTorch (in JAX it is 1).
 * a = 0 is ReLU, a = 1 the identity, a = −1 the absolute value |z|.
 *
 * A. Maas, A. Hannun and A. Ng (2013), Rectifier nonlinearities improve neural network acoustic models.
 */
export const leakyRelu: Activation = {
  id: 'leaky-relu',
  label: 'Leaky ReLU',
  gloss: 'Passes what is positive and a small share of the rest.',
  tex: String.raw`\begin{cases} z & z > 0 \\ a z & z \le 0 \end{cases}`,
  derivativeTex: String.raw`\begin{cases} 1 & z > 0 \\ a & z \le 0 \end{cases}`,
  pieces: slopePieces,
  parameters: [
    {
      name: 'negativeSlope',
      label: 'Slope',
      symbol: 'a',
      default: 0.01,
      minimum: -1,
      maximum: 1,
      isSlope: true,
    },
  ],
  forward: (z, { negativeSlope = 0.01 }) => withSlope(z, negativeSlope),
  derivative: (z, { negativeSlope = 0.01 }) => slopeOf(z, negativeSlope),
  kinks: ({ negativeSlope = 0.01 }) => (negativeSlope === 1 ? [] : [0]),
  derivativeAtZero: 0.01,
  appearance: { light: '#0068a6', dark: '#6cc0f0', dash: [] },
  source: 'maas2013',
};
