import type { Claim } from './claim.ts';

export const leakyExplosion: Claim = {
  id: 'leaky-explosion',
  title: 'Leaky ReLU and exploding gradients',
  text: 'Leaky ReLU reduces exploding gradients.',
  sources: [],
  parts: [
    {
      says: 'At the same weights the gradient behind 50 layers is larger with the slope 0.2 than with ReLU, in more than 70 % of networks.',
      side: 'against',
      experiment: 'gradient-by-slope',
      figures: ['slope0.2LargerPercent'],
    },
    {
      says: 'With the slope 0.5 it is more than thirty times as large.',
      side: 'against',
      experiment: 'gradient-by-slope',
      figures: ['slope0.5Ratio'],
    },
    {
      says: 'In training at the rate 3 more networks diverge with a slope of 0.1 or 0.2 than with ReLU.',
      side: 'against',
      experiment: 'large-rate',
      figures: ['slope0.1More', 'slope0.2More'],
    },
  ],
  beside: ['heavy-tail', 'one-of-twenty', 'digits-rate'],
  sentences: {
    'not as stated':
      'It is the other way round: a slope passes on more of each gradient, so at the same weights gradients are larger, by 1 + a² in the mean square a layer. The gain √(2/(1 + a²)) takes that back.',
  },
  settings: [
    {
      source: 'he2015',
      theirs: 'Equation 15: with a slope a the right gain is √(2/(1 + a²)).',
      ours: 'Width 64, 50 layers, 200 networks, the same weights with each slope: once at √2, once at this gain.',
      experiment: 'gradient-by-slope',
    },
  ],
  wouldChange: 'A start at which the same weights give smaller gradients with a slope than with ReLU.',
  quick: 100,
};
