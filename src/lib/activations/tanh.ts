import { exp, tanh as tanhOf } from '../numeric/index.ts';
import type { Activation } from './activation.ts';

/**
 * The hyperbolic tangent.
 *
 * f(z) = tanh z; f′(z) = 1 − tanh² z = 4 e^(−2|z|)/(1 + e^(−2|z|))², where no digits cancel. f′(0) = 1.
 *
 * Y. LeCun, L. Bottou, G. Orr and K.-R. Müller (1998), Efficient BackProp.
 */
export const tanh: Activation = {
  id: 'tanh',
  label: 'Tanh',
  gloss: 'Squeezes its input between −1 and 1.',
  tex: String.raw`\tanh z = \frac{e^z - e^{-z}}{e^z + e^{-z}}`,
  derivativeTex: String.raw`1 - \tanh^2 z`,
  pieces: [{ tex: String.raw`\tanh(\slot{z})`, derivativeTex: String.raw`1 - \tanh^2(\slot{z})` }],
  parameters: [],
  forward: (z) => tanhOf(z),
  derivative(z) {
    const e = exp(-2 * Math.abs(z));
    return (4 * e) / ((1 + e) * (1 + e));
  },
  kinks: () => [],
  derivativeAtZero: 1,
  appearance: { light: '#2440b0', dark: '#7c93ff', dash: [9, 6] },
  source: 'lecun1998',
};
