import { type Experiment, type Observation, yesOrNo } from '../evidence/index.ts';
import { rightGain } from '../exercises/right-gain.ts';
import { type GradientsInput, gradients } from '../simulations/gradients.ts';
import { armsAt, countsOf } from './exercise-settings.ts';

/** By the name of a figure, what the exercise's worked answer sets: √(2/1.25) as its slider has it, and others. */
const settings = {
  own: { gain: 1.26 },
  above: { gain: 1.28 },
  below: { gain: 1.2 },
  he: { gain: 1.41 },
  one: { gain: 1 },
} as const;

const observe = (input: GradientsInput): Observation => ({
  quantities: { succeeded: rightGain.succeeded(gradients(input)) ? 1 : 0 },
  digest: null,
});

/** The exercise `right-gain` at the gains that its worked answer names. */
export const rightGainSettings: Experiment = {
  id: 'right-gain',
  title: 'The gain of a slope of 0.5',
  hypothesis:
    'With the gain √(2/(1 + a²)) the median gradient behind 20 layers of slope 0.5 is between ½ and 2 in most draws of seven networks; with √2 and with 1 in none.',
  method:
    'Fresh Leaky ReLU networks of width 64 and 20 layers, slope 0.5, seven in each of 20 draws, seeds 101 to 120, at five gains. Counted: draws whose median gradient at the input is between ½ and 2.',
  quantities: { succeeded: yesOrNo('Whether the draw’s median gradient at the input is between ½ and 2') },
  words: {
    own: 'the gain √(2/(1 + a²))',
    above: 'a larger gain',
    below: 'a smaller gain',
    he: 'the gain √2',
    one: 'the gain 1',
  },
  arms: armsAt(rightGain, settings, observe),
  figures: countsOf(settings, 'succeeded'),
  foresight: 'earlier experiments',
  expected: [
    { figure: 'own', above: 10 },
    { figure: 'he', below: 5 },
    { figure: 'one', below: 5 },
  ],
};
