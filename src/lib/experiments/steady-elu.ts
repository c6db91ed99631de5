import { at } from '../assert/at.ts';
import { type Experiment, measured, yesOrNo } from '../evidence/index.ts';
import { steadyElu } from '../exercises/steady-elu.ts';
import { signal } from '../simulations/signal.ts';
import { signalSetup } from '../simulations/signal-setup.ts';
import { armsAt } from './exercise-settings.ts';

/** Gains, by name: a little less than ELU’s own, its own in two digits, and ReLU’s. */
const settings = { 'gain1.2': { gain: 1.2 }, 'gain1.25': { gain: 1.25 }, 'gain1.41': { gain: 1.41 } };
const names = Object.keys(settings);

/** The exercise `steady-elu` at the gains that its worked answer names. */
export const steadyEluGains: Experiment = {
  id: 'steady-elu',
  title: 'A gain that keeps ELU’s signal',
  hypothesis:
    'ELU’s own gain, 1.25 in two digits, keeps the size of its signal within 2/3 and 3/2 through 50 layers in 18 of 20 networks; neither 1.2 nor ReLU’s √2 does.',
  method:
    'Fresh ELU networks of width 128, zero biases, weights from N(0, gain² / 128), 16 inputs from N(0, 1), seeds 101 to 120. Counted: networks in which the root mean square behind layer 50 is between 2/3 and 3/2; and its median.',
  quantities: {
    steady: yesOrNo('Whether the root mean square behind layer 50 is between 2/3 and 3/2'),
    size: measured('Root mean square of all outputs behind layer 50', { lowest: 0 }),
  },
  arms: armsAt(steadyElu, settings, (input) => {
    const outcome = signal(input);
    const { size } = at(at(outcome.after_pl, 0), signalSetup.layers - 1);
    return { quantities: { steady: steadyElu.succeeded(outcome) ? 1 : 0, size }, digest: null };
  }),
  figures: {
    networks: { of: 'gain1.25', quantity: 'steady', statistic: 'runs' },
    ...Object.fromEntries(
      names.flatMap((of) => [
        [of, { of, quantity: 'steady', statistic: 'count' }],
        [`${of}Median`, { of, quantity: 'size', statistic: 'median' }],
      ]),
    ),
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'gain1.2', below: 18 },
    { figure: 'gain1.25', above: 14 },
    { figure: 'gain1.41', below: 4 },
    { figure: 'gain1.25Median', within: [0.6, 1] },
  ],
};
