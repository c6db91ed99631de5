import { elu as entry } from '../activations/elu.ts';
import { preactivations } from './inputs.ts';
import type { Listing } from './listing.ts';

export const elu: Listing = {
  title: 'ELU and its derivative',
  source: [{ file: 'activations/elu.ts', names: ['withFloor', 'floorSlope'] }],
  notes: {
    numpy:
      '`np.where` computes both sides before it chooses: without `minimum`, eᶻ overflows where z is large and is thrown away.',
  },
  lines: {
    floor: {
      typescript: 'alpha * expm1(z)',
      torch: 'return F.elu(z, alpha)',
      numpy: 'alpha * np.expm1(below)',
    },
  },
  printed: () =>
    [1, 0.5].flatMap((alpha) => [
      preactivations.map((z) => entry.forward(z, { alpha })),
      preactivations.map((z) => entry.derivative(z, { alpha })),
    ]),
};
