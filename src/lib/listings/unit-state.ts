import { leakyRelu } from '../activations/leaky-relu.ts';
import { at } from '../assert/at.ts';
import { createNetwork } from '../network/index.ts';
import { stateOf } from '../unit-ledger/cause.ts';
import type { Listing, Printed } from './listing.ts';

const input_bi = Float64Array.of(1, 0.5, -1, 0.25, 0, -2);
const units = [0, 1, 2, 3];

/** How many of four units are active, inactive and dead on three examples, at a slope. */
function counts(negativeSlope: number): Printed {
  const layer = at(createNetwork(2, [4], 1, leakyRelu, { negativeSlope }).layers, 0);
  layer.weight_oi.set([1, 1, 0.5, -0.5, 0, 0, -1, 1]);
  layer.bias_o.set([-2, -1, 0, -1]);
  const states = units.map((unit) => stateOf(layer, unit, input_bi, 3));
  return ['active', 'inactive', 'dead'].map((state) => states.filter((each) => each === state).length);
}

export const unitState: Listing = {
  title: 'Active, inactive or dead',
  source: [{ file: 'unit-ledger/cause.ts', names: ['stateOf'] }],
  lines: {
    active: {
      typescript: "if (z > 0) return 'active'",
      torch: 'is_on = (z > 0).any(dim=0)',
      numpy: 'if (z > 0).any()',
    },
    passes: {
      typescript: ">= deadDerivative) state = 'inactive'",
      torch: 'passes = (slope.abs()',
      numpy: 'passes = (np.abs(slope(z))',
    },
  },
  printed: () => [0, 0.01].map(counts),
};
