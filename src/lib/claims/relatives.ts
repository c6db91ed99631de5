import type { Claim } from './claim.ts';

export const relatives: Claim = {
  id: 'relatives',
  title: 'PReLU and ELU',
  text: 'PReLU and ELU are variants that address the same problem.',
  sources: ['he2015', 'clevert2015'],
  parts: [
    {
      says: 'Networks whose first layer was killed learn with ELU, and not with ReLU.',
      side: 'for',
      experiment: 'rescue-relatives',
      figures: ['eluRescuedPercent', 'reluRescuedPercent'],
    },
    {
      says: 'They learn with PReLU too, where its slope is learned at a rate of its own.',
      side: 'for',
      experiment: 'rescue-prelu',
      figures: ['ownRateRescuedPercent'],
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
      'Both pass a gradient on where z is below 0, and both bring back networks that ReLU does not: PReLU only where its slope has a rate of its own, for at the weights’ rate it runs away.',
  },
  note: 'The part on PReLU was chosen after a run had come out against it: in “rescue-relatives”, where its slope learns at the weights’ rate of 0.5, no network of 40 came back, for the slopes ran away. “rescue-prelu” gave the slope a rate of its own, with its expectation written before it ran.',
  wouldChange: 'Killed networks that neither ELU nor PReLU brings back.',
  quick: 40,
};
