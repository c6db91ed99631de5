import type { Experiment } from '../evidence/index.ts';
import { oneSlope } from '../exercises/one-slope.ts';
import { succeededAt } from './exercise-settings.ts';

/** The exercise `one-slope` at the settings that its worked answer names. */
export const oneSlopeSettings: Experiment = {
  id: 'one-slope',
  title: 'One slope for two tasks',
  hypothesis:
    'A spiral wants a sharp bend and nine narrow layers want an open way, so that one slope serves both only where it is small and not too small.',
  method:
    'Per seed two runs: a spiral, 2-16-16-1, 1,500 steps of SGD in batches of 32, and |x|, ten layers of width 2, 800 steps of Adam at 0.01, at the same slope, seeds 101 to 120. Counted: seeds with 95 % accuracy on the one and a mean squared error below 0.01 on the other.',
  words: {
    atStart: 'as it opens',
  },
  ...succeededAt(oneSlope, {
    'slope0.1Rate0.5': { slope: 0.1, lr: 0.5 },
    atStart: { slope: 0.2, lr: 0.3 },
    'slope0.2Rate0.5': { slope: 0.2, lr: 0.5 },
    slopeThird: { slope: 1 / 3, lr: 0.5 },
    'slope0Rate0.5': { slope: 0, lr: 0.5 },
    'slope0.01Rate0.5': { slope: 0.01, lr: 0.5 },
    'slope0.1Rate0.3': { slope: 0.1, lr: 0.3 },
    'slope0.1Rate1': { slope: 0.1, lr: 1 },
    'slopeMinus0.2Rate0.5': { slope: -0.2, lr: 0.5 },
  }),
  foresight: null,
  expected: [
    { figure: 'slope0.1Rate0.5', above: 10 },
    { figure: 'atStart', below: 10 },
    { figure: 'slopeThird', below: 10 },
    { figure: 'slope0Rate0.5', below: 10 },
  ],
};
