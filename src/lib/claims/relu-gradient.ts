import type { Claim } from './claim.ts';

export const reluGradient: Claim = {
  id: 'relu-gradient',
  title: 'The gradient of ReLU',
  text: 'ReLU is max(0, z) and its gradient is zero for z < 0.',
  sources: [],
  parts: [
    {
      says: 'A neuron with ReLU whose z is below 0 is not moved by its example, not by one bit.',
      side: 'for',
      experiment: 'neuron',
      figures: ['reluMoved'],
    },
    {
      says: 'A first-layer unit that is off on every point keeps its weights through a whole training.',
      side: 'for',
      experiment: 'far-off-unit',
      figures: ['reluStayed'],
    },
    {
      says: 'Half of what a fresh layer of ReLU units puts out is exactly zero.',
      side: 'for',
      experiment: 'zero-share',
      figures: ['reluMeanPercent'],
    },
  ],
  sentences: {
    holds:
      'It is the definition, and what a network does. Only the value at exactly 0 is a convention: PyTorch’s ReLU takes 0 there, its Leaky ReLU the slope.',
  },
  wouldChange: 'A network in which the weights of a unit move although it is off on every point.',
  quick: 20,
};
