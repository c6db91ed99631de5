import { ownGain as gain } from '../simulations/gradient-setup.ts';
import type { Listing } from './listing.ts';

export const ownGain: Listing = {
  title: 'The gain that a slope asks for',
  source: [{ file: 'simulations/gradient-setup.ts', names: ['ownGain'] }],
  notes: {
    torch:
      '`kaiming_normal_(w, a=slope)` takes this gain. Its own a is 0, and `nn.Linear` starts from a = √5: neither knows which activation follows.',
  },
  lines: {
    gain: {
      typescript: 'Math.sqrt(2 / (1 + slope * slope))',
      torch: 'nn.init.calculate_gain("leaky_relu", slope)',
      numpy: 'np.sqrt(2 / (1 + slope**2))',
    },
  },
  printed: () => [[0, 0.01, 0.25, 1].map(gain)],
};
