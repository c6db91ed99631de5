import type { Activation } from './activation.ts';

/**
 * The identity.
 *
 * f(z) = z, f′(z) = 1, also at 0. With it a network of any depth is a linear model.
 *
 * Y. LeCun et al. (1998), Efficient BackProp, on why layers need a non-linearity.
 */
export const identity: Activation = {
  id: 'identity',
  label: 'Identity',
  gloss: 'Passes its input on; a network of it is one linear map.',
  tex: 'z',
  derivativeTex: '1',
  pieces: [{}],
  parameters: [],
  forward: (z) => z,
  derivative: (z) => (Number.isNaN(z) ? z : 1),
  kinks: () => [],
  derivativeAtZero: 1,
  appearance: { light: '#7a776c', dark: '#8f8c83', dash: [2, 3] },
  source: 'lecun1998',
};
