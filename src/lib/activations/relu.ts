import type { Activation } from './activation.ts';

/** f(z) = max(0, z): what is positive, else 0. NaN stays NaN. */
export const rectified = (z: number): number => Math.max(0, z);

/** f′(z): 1 for z > 0 and 0 for z ≤ 0, so 0 at the kink, as in PyTorch. NaN stays NaN. */
export function rectifiedSlope(z: number): number {
  if (Number.isNaN(z)) return z;
  return z > 0 ? 1 : 0;
}

/**
 * The rectified linear unit.
 *
 * f(z) = max(0, z); f′(z) = 1 for z > 0 and 0 for z < 0. At the kink f′(0) = 0, as in PyTorch.
 *
 * V. Nair and G. Hinton (2010), Rectified linear units improve restricted Boltzmann machines.
 */
export const relu: Activation = {
  id: 'relu',
  label: 'ReLU',
  gloss: 'Passes what is positive and stops the rest.',
  tex: String.raw`\max(0, z)`,
  derivativeTex: String.raw`\begin{cases} 1 & z > 0 \\ 0 & z \le 0 \end{cases}`,
  pieces: [{ tex: String.raw`\max(0, \slot{z})` }],
  parameters: [],
  forward: rectified,
  derivative: rectifiedSlope,
  kinks: () => [0],
  derivativeAtZero: 0,
  appearance: { light: '#c2500a', dark: '#ff9a5c', dash: [7, 4] },
  source: 'nair2010',
};
