import { at } from '../assert/at.ts';
import { arm, type Experiment, percentage, seedsTo } from '../evidence/index.ts';
import { gradientSetup } from '../simulations/gradient-setup.ts';
import { type GradientsInput, gradients } from '../simulations/gradients.ts';
import { sum } from '../statistics/sum.ts';

const { width, layers, reluGain } = gradientSetup;
const networks = 20;

/** How much of the sum of all squares the largest has, in percent. */
function largestPercent(norms: readonly number[]): number {
  const squares = norms.map((norm) => norm * norm);
  return (100 * Math.max(...squares)) / sum(squares);
}

/** How few networks a mean square is made of. */
export const oneOfTwenty: Experiment = {
  id: 'one-of-twenty',
  title: 'How much of a mean square one network makes',
  hypothesis:
    'Of the mean square of twenty networks’ gradients behind 50 layers a single one makes more than a fifth, where all alike would make a twentieth each; behind 5 layers it is less than that.',
  method:
    'Fresh networks of width 64 with the slope 0.2 and the gain √2, as in the experiment “heavy-tail”, 20 in each of 20 draws. Of each draw the largest squared length of a gradient at the input, as a share of the sum of all twenty, behind 50 layers and behind 5.',
  quantities: {
    percent: percentage('Share of the largest squared gradient in the sum of the draw’s twenty'),
  },
  arms: Object.fromEntries(
    [5, layers].map((depth) => [
      `layers${depth}`,
      arm(
        seedsTo(20),
        (draw): GradientsInput => ({
          width,
          layers: depth,
          networks,
          seed: (draw - 1) * networks + 1,
          starts: [{ activation: 'leaky-relu', parameters: { negativeSlope: 0.2 }, gain: reluGain }],
        }),
        (input) => ({
          quantities: { percent: largestPercent(at(gradients(input).sides, 0).norm_n) },
          digest: null,
        }),
        1,
      ),
    ]),
  ),
  figures: {
    draws: { of: 'layers50', quantity: 'percent', statistic: 'runs' },
    networks: { given: networks },
    layers5Percent: { of: 'layers5', quantity: 'percent', statistic: 'median' },
    layers50Percent: { of: 'layers50', quantity: 'percent', statistic: 'median' },
    layers50Highest: { of: 'layers50', quantity: 'percent', statistic: 'highest' },
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'layers50Percent', above: 20 },
    { figure: 'layers5Percent', below: 20 },
  ],
};
