import type { Experiment } from '../evidence/index.ts';
import { fairWin } from '../exercises/fair-win.ts';
import { succeededAt } from './exercise-settings.ts';

/** The exercise `fair-win` at the settings that its worked answer names. */
export const fairWinSettings: Experiment = {
  id: 'fair-win',
  title: 'A fair win for Leaky ReLU on the moons',
  hypothesis:
    'On two moons a slope of 0.2 ends ahead of ReLU in at least 15 of 20 seeds where the network is deep and narrow, and in hardly any where it is 2-16-16-1.',
  method:
    'Two moons, five networks at the rate 0.1, 1,500 steps of SGD in batches of 32, seeds 201 to 220, the same start and batches in a pair. Counted: seeds in which the accuracy on the training points is higher at the slope 0.2 than with ReLU.',
  words: {
    atStart: 'as it opens',
  },
  ...succeededAt(fairWin, {
    layers8Width3: { layers: 8, width: 3, lr: 0.1 },
    layers6Width2: { layers: 6, width: 2, lr: 0.1 },
    layers8Width8: { layers: 8, width: 8, lr: 0.1 },
    layers2Width2: { layers: 2, width: 2, lr: 0.1 },
    atStart: { layers: 2, width: 16, lr: 0.1 },
  }),
  foresight: 'earlier experiments',
  expected: [
    { figure: 'layers8Width3', above: 10 },
    { figure: 'layers6Width2', above: 10 },
    { figure: 'atStart', below: 5 },
  ],
};
