import { exp, expm1 } from '../numeric/index.ts';
import type { Activation } from './activation.ts';

/** The fixed point of the paper: mean 0 and variance 1 go in and come out. */
const ALPHA = 1.6732632423543772;
const SCALE = 1.0507009873554805;

/**
 * The scaled exponential linear unit, with fixed constants λ ≈ 1.0507 and α ≈ 1.6733.
 *
 * f(z) = λ z for z > 0 and λ α (eᶻ − 1) for z ≤ 0; f′(z) = λ and λ α eᶻ. At the kink f′(0) = λ α, as in PyTorch.
 *
 * G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter (2017), Self-normalizing neural networks.
 */
export const selu: Activation = {
  id: 'selu',
  label: 'SELU',
  gloss: 'An ELU scaled so that means and variances keep themselves.',
  tex: String.raw`\lambda \begin{cases} z & z > 0 \\ \alpha\,(e^z - 1) & z \le 0 \end{cases}`,
  derivativeTex: String.raw`\lambda \begin{cases} 1 & z > 0 \\ \alpha\,e^z & z \le 0 \end{cases}`,
  pieces: [
    { where: (z) => z > 0, tex: String.raw`1.0507 \cdot \slot{z}` },
    {
      tex: String.raw`1.0507 \cdot 1.6733 \cdot (e^{\slot{z}} - 1)`,
      derivativeTex: String.raw`1.0507 \cdot 1.6733 \cdot e^{\slot{z}}`,
    },
  ],
  parameters: [],
  forward: (z) => SCALE * (z > 0 ? z : ALPHA * expm1(z)),
  derivative: (z) => SCALE * (z > 0 ? 1 : ALPHA * exp(z)),
  kinks: () => [0],
  derivativeAtZero: SCALE * ALPHA,
  appearance: { light: '#8857c8', dark: '#c9b0ff', dash: [4, 4] },
  source: 'klambauer2017',
};
