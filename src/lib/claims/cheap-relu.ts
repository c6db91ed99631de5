import type { Claim } from './claim.ts';

export const cheapRelu: Claim = {
  id: 'cheap-relu',
  title: 'Cheap, and against vanishing gradients',
  text: 'ReLU is cheap and helps against vanishing gradients.',
  sources: ['he2015', 'glorot2010'],
  parts: [
    {
      says: 'Through 30 layers of sigmoid the gradient vanishes; through ReLU with He’s gain √2 its median stays between 0.2 and 2.',
      side: 'for',
      experiment: 'gradient-by-depth',
      figures: ['sigmoidGain1Median', 'reluMedian'],
    },
    {
      says: 'Through ReLU without He’s gain it vanishes too.',
      side: 'against',
      experiment: 'gradient-by-depth',
      figures: ['reluGain1Median'],
    },
    {
      says: 'In narrow layers it shrinks even with that gain: at width 16, through 50 layers, to less than a tenth.',
      side: 'against',
      experiment: 'gradient-by-width',
      figures: ['width16Median'],
    },
  ],
  beside: ['signal-by-depth', 'digits-deep'],
  sentences: {
    'holds with conditions':
      'It needs He’s initialisation, and layers that are not too narrow. That it is cheap is a matter of the machine: the course has a figure that times it on yours.',
  },
  settings: [
    {
      source: 'he2015',
      theirs:
        'Figure 3: a network of 30 layers begins to converge from He’s initialisation, and stalls from Xavier’s.',
      ours: 'Width 64, 30 layers, no training: the gradient that reaches the input, with He’s gain and with the gain 1.',
      experiment: 'gradient-by-depth',
    },
  ],
  wouldChange:
    'ReLU networks of 30 layers that keep their gradient without He’s gain, or lose it with it at usual widths.',
  quick: 60,
};
