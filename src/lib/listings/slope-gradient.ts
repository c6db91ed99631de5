import { prelu } from '../activations/prelu.ts';
import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { createNetwork, createTrace } from '../network/index.ts';
import { slopeGradient as gradient } from '../network/passes.ts';
import type { Listing } from './listing.ts';

export const slopeGradient: Listing = {
  title: 'The gradient of PReLU’s slope',
  source: [{ file: 'network/passes.ts', names: ['slopeGradient'] }],
  notes: {
    torch:
      '`nn.PReLU()` has one slope for a layer, as here; `nn.PReLU(n)` has one for each of n units, and so has Keras, where they start at 0.',
  },
  lines: {
    below: {
      typescript: 'sum += entry(delta_bo, k) * learned.derivative',
      torch: 'F.prelu(z, slope).backward(arriving)',
      numpy: 'np.sum(arriving * np.minimum(z, 0))',
    },
  },
  printed() {
    const trace = at(createTrace(createNetwork(1, [2], 1, prelu, {}), 3).layers, 0);
    trace.preactivation_bo.set([-2, 0.5, 3, -0.25, 0, -1.5]);
    trace.delta_bo.set([0.5, 2, -1, 4, 7, -0.125]);
    return [[gradient(present(prelu.learned, 'what PReLU learns'), { negativeSlope: 0.25 }, trace, 6)]];
  },
};
