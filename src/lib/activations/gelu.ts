import { erfc, expOfMinusSquare } from '../numeric/index.ts';
import type { Activation } from './activation.ts';

const ONE_BY_ROOT_TWO_PI = 0.3989422804014327;

/** Φ(z): the share of a standard normal distribution below z. */
function shareBelow(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

/** φ(z): the density of the standard normal distribution. */
function density(z: number): number {
  return ONE_BY_ROOT_TWO_PI * expOfMinusSquare(z * Math.SQRT1_2);
}

/**
 * The Gaussian error linear unit, exact (not its tanh approximation).
 *
 * f(z) = z Φ(z) with the normal distribution Φ(z) = ½ erfc(−z/√2), accurate in the left tail; f′(z) = Φ(z) + z φ(z).
 * Smooth; f′(0) = ½.
 *
 * D. Hendrycks and K. Gimpel (2016), Gaussian error linear units.
 */
export const gelu: Activation = {
  id: 'gelu',
  label: 'GELU',
  gloss: 'Weighs its input by the share of a normal distribution below it.',
  tex: String.raw`z\,\Phi(z) = \tfrac{z}{2}\left(1 + \operatorname{erf}\tfrac{z}{\sqrt{2}}\right)`,
  derivativeTex: String.raw`\Phi(z) + z\,\varphi(z)`,
  pieces: [
    {
      tex: String.raw`\slot{z} \cdot \Phi(\slot{z})`,
      derivativeTex: String.raw`\Phi(\slot{z}) + \slot{factor} \cdot \varphi(\slot{z})`,
    },
  ],
  parameters: [],
  forward: (z) => (z === Number.NEGATIVE_INFINITY ? 0 : z * shareBelow(z)),
  derivative(z) {
    if (Math.abs(z) > 40) return z > 0 ? 1 : 0;
    return shareBelow(z) + z * density(z);
  },
  kinks: () => [],
  derivativeAtZero: 0.5,
  appearance: { light: '#b01030', dark: '#ff6e86', dash: [12, 3, 3, 3, 3, 3] },
  source: 'hendrycks2016',
};
