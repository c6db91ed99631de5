import { leakyRelu as entry } from '../activations/leaky-relu.ts';
import { defaultSlope } from '../activations/library-defaults.ts';
import { preactivations } from './inputs.ts';
import type { Listing } from './listing.ts';

export const leakyRelu: Listing = {
  title: 'Leaky ReLU and its derivative',
  source: [{ file: 'activations/two-slopes.ts', names: ['withSlope', 'slopeOf'] }],
  notes: {
    torch: `\`negative_slope\` is ${defaultSlope('PyTorch')} unless it is given. In Keras 3 it has the same name (\`alpha\` before), and is ${defaultSlope('Keras 3', 'layer')} in the layer and ${defaultSlope('Keras 3', 'function')} in the function.`,
    numpy:
      'NumPy has no activations: a is whatever you give. In JAX the derivative at exactly 0 is 1, not a.',
  },
  lines: {
    slope: {
      typescript: 'negativeSlope * z',
      torch: 'F.leaky_relu(z, negative_slope=a)',
      numpy: 'np.where(z > 0, z, a * z)',
    },
    derivative: {
      typescript: 'z <= 0 ? negativeSlope : z',
      torch: 'torch.autograd.grad(leaky_relu(z, a).sum(), z)',
      numpy: 'np.where(z > 0, 1.0, a)',
    },
  },
  printed: () =>
    [0, 0.01, 0.2].flatMap((negativeSlope) => [
      preactivations.map((z) => entry.forward(z, { negativeSlope })),
      preactivations.map((z) => entry.derivative(z, { negativeSlope })),
    ]),
};
