import { relu as entry } from '../activations/relu.ts';
import { preactivations } from './inputs.ts';
import type { Listing } from './listing.ts';

export const relu: Listing = {
  title: 'ReLU and its derivative',
  source: [{ file: 'activations/relu.ts', names: ['rectified', 'rectifiedSlope'] }],
  notes: {
    torch:
      'The value at the kink is the convention of the function, not of the library: `torch.maximum(z, 0)` gives 0.5 there, and `clamp(min=0)` gives 1.',
  },
  lines: {
    value: { typescript: 'Math.max(0, z)', torch: 'return F.relu(z)', numpy: 'return np.maximum(z, 0)' },
    slope: {
      typescript: 'return z > 0 ? 1 : 0',
      torch: 'torch.autograd.grad(relu(z).sum(), z)',
      numpy: 'np.where(z > 0, 1.0, 0.0)',
    },
  },
  printed: () => [
    preactivations.map((z) => entry.forward(z, {})),
    preactivations.map((z) => entry.derivative(z, {})),
  ],
};
