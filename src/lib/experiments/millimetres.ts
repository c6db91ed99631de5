import type { Experiment } from '../evidence/index.ts';
import { millimetres } from '../exercises/millimetres.ts';
import { succeededAt } from './exercise-settings.ts';

/** The exercise `millimetres` at the settings that its worked answer names. */
export const millimetresSettings: Experiment = {
  id: 'millimetres',
  title: 'Settings for raw millimetres',
  hypothesis:
    'On raw millimetres the rate has to be far smaller, with a bias that brings the lines among the penguins.',
  method:
    'Penguins in raw millimetres, the network and the seeds of the exercise, at six pairs of initial bias and learning rate. Counted: networks that succeed.',
  words: {
    atStart: 'as it opens',
  },
  ...succeededAt(millimetres, {
    atStart: { bias: 0, lr: 0.05 },
    'bias0Rate0.001': { bias: 0, lr: 0.001 },
    'bias0Rate0.002': { bias: 0, lr: 0.002 },
    'bias10Rate0.001': { bias: 10, lr: 0.001 },
    'bias10Rate0.0001': { bias: 10, lr: 0.0001 },
    'bias100Rate0.001': { bias: 100, lr: 0.001 },
  }),
  foresight: null,
  expected: [
    { figure: 'atStart', below: 5 },
    { figure: 'bias10Rate0.001', above: 15 },
    { figure: 'bias10Rate0.0001', below: 12 },
  ],
};
