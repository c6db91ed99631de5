import type { Claim } from './claim.ts';

export const unboundedOutput: Claim = {
  id: 'unbounded-output',
  title: 'Unbounded output, exploding gradients',
  text: 'ReLU’s unbounded output causes exploding gradients.',
  sources: ['he2015', 'hanin2018'],
  parts: [
    {
      says: 'Through 50 layers of tanh, which is bounded, the gradient explodes where the weights are large: gain 3.',
      side: 'against',
      experiment: 'gradient-by-depth',
      figures: ['tanh50Gain3Median'],
    },
    {
      says: 'Through 30 layers of ReLU with He’s gain √2 the median gradient stays between 0.2 and 2.',
      side: 'against',
      experiment: 'gradient-by-depth',
      figures: ['reluMedian'],
    },
    {
      says: 'Through ReLU without that gain it vanishes.',
      side: 'against',
      experiment: 'gradient-by-depth',
      figures: ['reluGain1Median'],
    },
  ],
  beside: ['gradient-by-width', 'heavy-tail'],
  sentences: {
    'not as stated':
      'What makes a gradient explode is the scale of the weights. ReLU with the right one keeps it, and a bounded activation with too large a one explodes too.',
  },
  settings: [
    {
      source: 'he2015',
      theirs: 'Equations 10 and 15: the size is kept from layer to layer where ½ (1 + a²) n Var[w] = 1.',
      ours: 'Width 64, zero biases, normal inputs, 30 and 50 layers, 120 networks each: the norm of the gradient with respect to the input, measured.',
      experiment: 'gradient-by-depth',
    },
  ],
  wouldChange:
    'Gradients that explode through ReLU at He’s gain, or tanh that does not explode however large its weights.',
  quick: 40,
};
