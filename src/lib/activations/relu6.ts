import type { Activation } from './activation.ts';

/**
 * ReLU cut off at 6.
 *
 * f(z) = min(max(0, z), 6); f′(z) = 1 for 0 < z < 6 and 0 outside. At both kinks f′(0) = f′(6) = 0, as in PyTorch.
 *
 * A. Krizhevsky (2010), Convolutional deep belief networks on CIFAR-10.
 */
export const relu6: Activation = {
  id: 'relu6',
  label: 'ReLU6',
  gloss: 'A ReLU that stops at six.',
  tex: String.raw`\min(\max(0, z), 6)`,
  derivativeTex: String.raw`\begin{cases} 1 & 0 < z < 6 \\ 0 & \text{otherwise} \end{cases}`,
  pieces: [{ tex: String.raw`\min(\max(0, \slot{z}), 6)` }],
  parameters: [],
  forward: (z) => (z <= 0 ? 0 : Math.min(z, 6)),
  derivative: (z) => (z <= 0 || z >= 6 ? 0 : z > 0 ? 1 : z),
  kinks: () => [0, 6],
  derivativeAtZero: 0,
  appearance: { light: '#5e3a22', dark: '#bd9478', dash: [14, 3, 1, 3] },
  source: 'krizhevsky2010',
};
