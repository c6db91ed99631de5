import type { Experiment } from '../evidence/index.ts';
import { digitsArm, digitsQuantities, meanOf } from './digits.ts';

const seeds = 20;

/** Beside `digits-rate`: an activation that has a gradient everywhere, at the rate at which ReLU dies. */
export const digitsRateElu: Experiment = {
  id: 'digits-rate-elu',
  title: 'Digits, at too large a rate, with ELU',
  hypothesis:
    'At the rate 1 ELU dies as ReLU does: most units of both layers end where their derivative is as good as zero, and most networks do not diverge.',
  method: `Digits divided by 16, a quarter held out, 64-64-32-10, He’s normal weights with the gain √2, zero biases, 20 epochs of SGD at the rate 1 in batches of 32, seeds 1 to ${seeds}: the same split, weights and batches as in digits-rate. Measured at the end, or just before a run diverges: units by layer whose z is at most 0 and whose derivative is below 2⁻²⁴ on every training example, and the accuracy on the digits held out. That ELU’s units do not survive this rate had been seen in a figure before this was written.`,
  quantities: digitsQuantities,
  arms: { elu: digitsArm('quick', 'elu', seeds) },
  figures: {
    networks: { of: 'elu', quantity: 'percent', statistic: 'runs' },
    percent: meanOf('percent', 'elu'),
    deadFirst: meanOf('deadFirst', 'elu'),
    deadSecond: meanOf('deadSecond', 'elu'),
    diverged: { of: 'elu', quantity: 'diverged', statistic: 'count' },
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'percent', below: 40 },
    { figure: 'deadFirst', within: [36, 58] },
    { figure: 'deadSecond', above: 26 },
    { figure: 'diverged', below: 8 },
  ],
};
