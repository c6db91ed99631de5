import type { Activation } from './activation.ts';
import { slopeOf, slopePieces, withSlope } from './two-slopes.ts';

/**
 * The parametric rectified linear unit: its slope a is learned, one per hidden layer, unclipped.
 *
 * f(z) = z for z > 0 and a z for z ≤ 0; f′(z) = 1 and a; ∂f/∂a = min(0, z). At the kink f′(0) = a, as in PyTorch.
 * The range is that of the start; while it is learned the slope may leave it.
 *
 * K. He, X. Zhang, S. Ren and J. Sun (2015), Delving deep into rectifiers.
 */
export const prelu: Activation = {
  id: 'prelu',
  label: 'PReLU',
  gloss: 'A leaky ReLU that learns its slope.',
  tex: String.raw`\begin{cases} z & z > 0 \\ a z & z \le 0 \end{cases}`,
  derivativeTex: String.raw`\begin{cases} 1 & z > 0 \\ a & z \le 0 \end{cases}`,
  pieces: slopePieces,
  parameters: [
    {
      name: 'negativeSlope',
      label: 'Slope at the start',
      symbol: 'a',
      default: 0.25,
      minimum: 0,
      maximum: 1,
      isSlope: true,
    },
  ],
  forward: (z, { negativeSlope = 0.25 }) => withSlope(z, negativeSlope),
  derivative: (z, { negativeSlope = 0.25 }) => slopeOf(z, negativeSlope),
  kinks: ({ negativeSlope = 0.25 }) => (negativeSlope === 1 ? [] : [0]),
  derivativeAtZero: 0.25,
  learned: { name: 'negativeSlope', derivative: (z) => Math.min(z, 0) },
  appearance: { light: '#1f7a4a', dark: '#62c274', dash: [10, 3, 2, 3] },
  source: 'he2015',
};
