import type { Activation, ParameterValues } from './activation.ts';
import { slopeOf, withSlope } from './two-slopes.ts';

const LOWER = 1 / 8;
const UPPER = 1 / 3;

function slopeIn({
  lower = LOWER,
  upper = UPPER,
  negativeSlope = (lower + upper) / 2,
}: ParameterValues): number {
  return negativeSlope;
}

/**
 * The randomized leaky rectified linear unit: its slope a is drawn from U(ℓ, u).
 *
 * f(z) = z for z > 0 and a z for z ≤ 0; f′(z) = 1 and a. In training a is drawn for each unit and sample; in
 * evaluation it is the mean (ℓ + u)/2. At the kink f′(0) = a. All this is PyTorch's: the paper draws 1/a from U(3, 8).
 *
 * B. Xu, N. Wang, T. Chen and M. Li (2015), Empirical evaluation of rectified activations in convolutional network.
 */
export const rrelu: Activation = {
  id: 'rrelu',
  label: 'RReLU',
  gloss: 'A leaky ReLU whose slope is drawn at random while it learns.',
  tex: String.raw`\begin{cases} z & z > 0 \\ a z & z \le 0 \end{cases}`,
  derivativeTex: String.raw`\begin{cases} 1 & z > 0 \\ a & z \le 0 \end{cases}`,
  pieces: [
    { where: (z) => z > 0 },
    {
      tex: String.raw`\tfrac{\slot{lower} + \slot{upper}}{2} \cdot \slot{factor}`,
      derivativeTex: String.raw`\tfrac{\slot{lower} + \slot{upper}}{2}`,
    },
  ],
  parameters: [
    {
      name: 'lower',
      label: 'Smallest slope',
      symbol: String.raw`\ell`,
      default: LOWER,
      minimum: 0,
      maximum: 1,
      isSlope: true,
    },
    {
      name: 'upper',
      label: 'Largest slope',
      symbol: 'u',
      default: UPPER,
      minimum: 0,
      maximum: 1,
      isSlope: true,
    },
  ],
  forward: (z, parameters) => withSlope(z, slopeIn(parameters)),
  derivative: (z, parameters) => slopeOf(z, slopeIn(parameters)),
  kinks: (parameters) => (slopeIn(parameters) === 1 ? [] : [0]),
  derivativeAtZero: (LOWER + UPPER) / 2,
  drawn: { name: 'negativeSlope', lower: 'lower', upper: 'upper' },
  appearance: { light: '#9a6a00', dark: '#e6bf4a', dash: [3, 3] },
  source: 'xu2015',
};
