import type { Experiment, Figure } from '../evidence/index.ts';
import { digitsArm, digitsQuantities, meanOf } from './digits.ts';

const seeds = 10;
const names = ['gelu', 'silu'] as const;

/** Twenty layers with another's gain, trained as long and as slowly as those with their own in `digits-deep`. */
export const digitsBorrowed: Experiment = {
  id: 'digits-borrowed',
  title: 'Digits, read by deep networks with ReLU’s gain',
  hypothesis:
    'It is the gain and not the longer training: at 20 layers GELU and SiLU from He’s √2 stay below 60 and 40 %, even at the rate and for as many epochs at which they read with their own.',
  method: `Digits divided by 16, a quarter held out, 20 hidden layers of 32 units, He’s normal weights with the gain √2, zero biases, 60 epochs of SGD at the rate 0.01 in batches of 32, seeds 1 to ${seeds}. Measured at the end: the accuracy on the digits held out.`,
  quantities: digitsQuantities,
  arms: Object.fromEntries(names.map((name) => [name, digitsArm('deep20-borrowed', name, seeds)])),
  figures: {
    networks: { of: 'gelu', quantity: 'percent', statistic: 'runs' },
    ...Object.fromEntries(names.map((name): [string, Figure] => [`${name}Percent`, meanOf('percent', name)])),
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'geluPercent', below: 60 },
    { figure: 'siluPercent', below: 40 },
  ],
};
