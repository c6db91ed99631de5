import type { Experiment } from '../evidence/index.ts';
import { minusTwo } from '../exercises/minus-two.ts';
import { succeededAt } from './exercise-settings.ts';

/** The exercise `minus-two` at the settings that its worked answer names. */
export const minusTwoSettings: Experiment = {
  id: 'minus-two',
  title: 'Digits from a bias of −2, within 20 epochs',
  hypothesis:
    'Slope and rate together bring networks back that started at −2: neither a small slope at a large rate nor a slope of 0.2 at the healthy rate does it; 0.2 at 0.5 does, and so does no bend at all.',
  method:
    'Digits, 64-64-32-10, all biases −2, 20 epochs of SGD in batches of 32, seeds 101 to 120, at seven pairs of slope and rate. Counted: networks that read 90 % of the digits held out.',
  ...succeededAt(minusTwo, {
    'slope0.2Rate0.05': { slope: 0.2, lr: 0.05 },
    'slope0.01Rate0.5': { slope: 0.01, lr: 0.5 },
    'slopeThirdRate0.2': { slope: 1 / 3, lr: 0.2 },
    'slope0.5Rate0.1': { slope: 0.5, lr: 0.1 },
    'slope0.2Rate0.5': { slope: 0.2, lr: 0.5 },
    'slopeThirdRate0.5': { slope: 1 / 3, lr: 0.5 },
    'slope1Rate0.05': { slope: 1, lr: 0.05 },
  }),
  foresight: null,
  expected: [
    { figure: 'slope0.2Rate0.05', below: 10 },
    { figure: 'slope0.01Rate0.5', below: 10 },
    { figure: 'slope0.2Rate0.5', above: 12 },
    { figure: 'slope1Rate0.05', above: 12 },
  ],
};
