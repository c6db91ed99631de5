import type { Experiment } from '../evidence/index.ts';
import { stayAlive } from '../exercises/stay-alive.ts';
import { succeededAt } from './exercise-settings.ts';

/** The exercise `stay-alive` at the settings that its worked answer names. */
export const stayAliveSettings: Experiment = {
  id: 'stay-alive',
  title: 'A bias and a rate that keep units alive',
  hypothesis:
    'A ReLU network wants a bias that leaves its units on, and a rate that is neither slow nor deadly.',
  method:
    'Two moons, 2-16-1, ReLU, 100 steps of full-batch SGD, seeds 101 to 120, at five pairs of initial bias and learning rate. Counted: networks with 95 % accuracy and no dead unit.',
  words: {
    atStart: 'as it opens',
  },
  ...succeededAt(stayAlive, {
    bias0Rate2: { bias: 0, lr: 2 },
    atStart: { bias: -0.5, lr: 0.5 },
    'bias0Rate0.5': { bias: 0, lr: 0.5 },
    bias1Rate2: { bias: 1, lr: 2 },
    bias0Rate5: { bias: 0, lr: 5 },
  }),
  foresight: null,
  expected: [
    { figure: 'bias0Rate2', above: 15 },
    { figure: 'atStart', below: 10 },
    { figure: 'bias0Rate0.5', below: 10 },
    { figure: 'bias0Rate5', below: 19 },
  ],
};
