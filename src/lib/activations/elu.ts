import { exp, expm1 } from '../numeric/index.ts';
import type { Activation } from './activation.ts';

/** f(z) = z for z > 0 and α (eᶻ − 1) for z ≤ 0, which sinks to the floor −α. NaN stays NaN. */
export function withFloor(z: number, alpha: number): number {
  return z > 0 ? z : alpha * expm1(z);
}

/** Its derivative: 1 for z > 0 and α eᶻ for z ≤ 0, never 0 as long as eᶻ is not. NaN stays NaN. */
export function floorSlope(z: number, alpha: number): number {
  return z > 0 ? 1 : alpha * exp(z);
}

/**
 * The exponential linear unit.
 *
 * f(z) = z for z > 0 and α (eᶻ − 1) for z ≤ 0; f′(z) = 1 and α eᶻ. At 0 f′(0) = α, as in PyTorch: a kink unless
 * α = 1.
 *
 * D.-A. Clevert, T. Unterthiner and S. Hochreiter (2015), Fast and accurate deep network learning by ELUs.
 */
export const elu: Activation = {
  id: 'elu',
  label: 'ELU',
  gloss: 'Bends softly towards a floor below zero.',
  tex: String.raw`\begin{cases} z & z > 0 \\ \alpha\,(e^z - 1) & z \le 0 \end{cases}`,
  derivativeTex: String.raw`\begin{cases} 1 & z > 0 \\ \alpha\,e^z & z \le 0 \end{cases}`,
  pieces: [
    { where: (z) => z > 0 },
    {
      tex: String.raw`\slot{alpha} \cdot (e^{\slot{z}} - 1)`,
      derivativeTex: String.raw`\slot{alpha} \cdot e^{\slot{z}}`,
    },
  ],
  parameters: [
    {
      name: 'alpha',
      label: 'Depth of the floor',
      symbol: String.raw`\alpha`,
      default: 1,
      minimum: 0,
      maximum: 4,
    },
  ],
  forward: (z, { alpha = 1 }) => withFloor(z, alpha),
  derivative: (z, { alpha = 1 }) => floorSlope(z, alpha),
  kinks: ({ alpha = 1 }) => (alpha === 1 ? [] : [0]),
  derivativeAtZero: 1,
  appearance: { light: '#a8327d', dark: '#f08cc6', dash: [12, 4] },
  source: 'clevert2015',
};
