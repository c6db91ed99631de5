import type { Claim } from './claim.ts';

export const relatives: Claim = {
  id: 'relatives',
  text: 'PReLU and ELU are variants that address the same problem.',
  sources: ['he2015', 'clevert2015'],
  parts: [
    {
      says: 'Networks whose first layer was killed learn with ELU and with PReLU, and not with ReLU.',
      side: 'for',
      experiment: 'rescue-relatives',
      figures: ['eluRescuedPercent', 'preluRescuedPercent', 'reluRescuedPercent'],
    },
    {
      says: 'On two moons, where nothing is wrong with ReLU, PReLU’s accuracy is the same to a point.',
      side: 'for',
      experiment: 'slope-learned',
      figures: ['moonsOverRelu'],
    },
  ],
  beside: ['activation-moments', 'signal-by-depth', 'slope-drawn', 'digits-bias', 'digits-healthy'],
  sentences: {
    holds:
      'Both pass a gradient on where z is below 0, and both bring back networks that ReLU does not. What else they do, each does in its own way: ELU’s mean output is nearer to 0, and each asks for a gain of its own.',
  },
  wouldChange: 'Killed networks that neither ELU nor PReLU brings back.',
  quick: 40,
};
