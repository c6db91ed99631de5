import { at } from '../assert/at.ts';
import { formatNumber } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import { gradientSetup } from '../simulations/gradient-setup.ts';
import type { Gradients, GradientsInput } from '../simulations/gradients.ts';
import { graded, readField, seedsFrom } from './exercise.ts';

const gain: NumberOptions = {
  name: 'gain',
  label: 'Gain',
  symbol: 'g',
  minimum: 0.5,
  maximum: 2.5,
  scale: { kind: 'linear', step: 0.01, marks: [0.5, 1, 1.5, 2, 2.5] },
  default: 1.41,
};

const slope = 0.5;
/** Deeper, and the median lies too far below the mean that the gain keeps. */
const layers = 20;
/** Of a draw. */
const networks = 7;
const [least, most] = [0.5, 2];
const needed = 15;
const seeds = seedsFrom(101, 20);

/** A slope so large that √2 is too much for it: which gain keeps the gradient? */
export const rightGain = graded<'gradients', GradientsInput, Gradients>({
  id: 'right-gain',
  title: 'Each slope its gain',
  goal: `Choose the gain of Leaky ReLU networks with the slope ${slope} so that behind ${layers} layers the median gradient is between ½ and 2, in at least ${needed} of ${seeds.length} draws of ${networks} networks.`,
  activation: 'leaky-relu',
  fields: [gain],
  seeds,
  task: 'gradients',
  needed,

  build: (values, seed) => ({
    width: gradientSetup.width,
    layers,
    networks,
    // No two draws share a network.
    seed: seed * networks,
    starts: [
      { activation: 'leaky-relu', parameters: { negativeSlope: slope }, gain: readField(gain, values) },
    ],
  }),

  succeeded(outcome) {
    const median = arriving(outcome);
    return median >= least && median <= most;
  },

  describe: (outcome) => `median gradient ${formatNumber(arriving(outcome), 2)}`,

  score: (_outcomes, good) =>
    `in ${good} of ${seeds.length} draws the median gradient was between ½ and 2; ${needed} were asked for.`,

  hint(outcomes) {
    const medians = outcomes.map(arriving);
    const [short, long] = [
      medians.filter((median) => median < least).length,
      medians.filter((median) => median > most).length,
    ];
    return `It was shorter than ½ in ${short}, and longer than 2 in ${long}.`;
  },
});

/** The median of what arrives at the input. */
function arriving({ sides }: Gradients): number {
  return at(at(sides, 0).median_l, layers - 1);
}
