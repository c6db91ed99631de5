import type { Claim } from './claim.ts';

export const leakyGradient: Claim = {
  id: 'leaky-gradient',
  title: 'Leaky ReLU and inactive units',
  text: 'Leaky ReLU keeps a gradient for z ≤ 0 and prevents inactivity.',
  sources: ['maas2013', 'he2015', 'xu2015'],
  parts: [
    {
      says: 'A neuron with the slope 0.2 walks back to z = 0, where one with ReLU stands still.',
      side: 'for',
      experiment: 'neuron',
      figures: ['slope0.2CrossesAfter', 'reluMoved'],
    },
    {
      says: 'Most networks whose first layer was killed learn with the slope 0.2, and none with ReLU.',
      side: 'for',
      experiment: 'rescue',
      figures: ['slope0.2ManyRescuedPercent', 'reluRescuedPercent'],
    },
    {
      says: 'With the slope 0.01 about as many units end inactive as with ReLU, at the learning rates 0.1 and 1.',
      side: 'against',
      experiment: 'inactive-by-slope',
      figures: ['slope0.01Rate0.1More', 'slope0.01Rate1More'],
    },
    {
      says: 'In a network that was rescued with the slope 0.2 most of the killed units are inactive still.',
      side: 'against',
      experiment: 'rescue-apart',
      figures: ['slope0.2MedianActive'],
    },
  ],
  beside: ['remedies', 'penguin-pairs', 'far-off-unit'],
  sentences: {
    'holds with conditions':
      'The gradient is there, always. What it does about inactive units hangs on the slope: 0.01 changes little, 0.2 much; and a network can be rescued while most of its killed units stay where they are.',
  },
  wouldChange: 'A slope of 0.01 that leaves clearly fewer units inactive than ReLU does at usual rates.',
  quick: 160,
};
