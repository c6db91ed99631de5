import { type Arm, arm, type Experiment, type Figure } from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import { parseSpec, type RunSpec } from '../spec/index.ts';
import { learned, learnedQuantities } from './observe.ts';

/** The slopes whose best rates are looked for, by their names in figures. */
export const spiralSlopes = { slope0: 0, 'slope0.1': 0.1, 'slope0.2': 0.2, 'slope0.5': 0.5 } as const;
export const spiralRates = [0.1, 0.3, 0.5, 0.7, 1, 1.5, 2] as const;

/** The small net on a spiral, by another optimiser or at another rate than usual. */
export function spiralNet(
  negativeSlope: number,
  optimizer: { readonly id: 'sgd' | 'adam'; readonly learningRate: number },
  seed: number,
): RunSpec {
  const { learningRate } = optimizer;
  const activation = { id: 'leaky-relu', negativeSlope };
  const { training, ...rest } = smallNet({ data: 'spiral', activation, learningRate, seed });
  return parseSpec({ ...rest, training: { ...training, optimizer } });
}

/** None of those with which the slopes are compared afterwards. */
const tuningSeeds = Array.from({ length: 100 }, (_, index) => 101 + index);

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const [slope, negativeSlope] of Object.entries(spiralSlopes)) {
  for (const rate of spiralRates) {
    const name = `${slope}Rate${rate}`;
    arms[name] = arm(
      tuningSeeds,
      (seed) => spiralNet(negativeSlope, { id: 'sgd', learningRate: rate }, seed),
      learned,
      2,
    );
    figures[`${name}Reached`] = { of: name, quantity: 'reached', statistic: 'count' };
  }
}

/** Each slope’s best rate on the spiral: what “slope-cost” is run at. */
export const slopeRates: Experiment = {
  id: 'slope-rates',
  title: 'Each slope’s best rate on a spiral',
  hypothesis:
    'On a spiral in 1,500 steps the rate 0.3 is too small for every slope: at 0.5 more than 70 % of the networks reach 95 % at a slope of 0.1 and more than 40 % at 0.2. At 0.5 no rate helps.',
  method:
    'A spiral, 2-16-16-1, four slopes, 1,500 steps of SGD in batches of 32 at seven rates, seeds 101 to 200, the same start and batches. Counted: networks with 95 % of the training points right at the end; a run that diverged is none of them. The best rate of a slope is the one with the most of them, of two alike the smaller.',
  quantities: learnedQuantities,
  arms,
  figures: { networks: { of: 'slope0Rate0.3', quantity: 'reached', statistic: 'runs' }, ...figures },
  foresight: 'independent figures',
  expected: [
    { figure: 'slope0Rate0.5Reached', above: 85 },
    { figure: 'slope0.1Rate0.5Reached', above: 70 },
    { figure: 'slope0.2Rate0.5Reached', above: 40 },
    ...spiralRates.map((rate) => ({ figure: `slope0.5Rate${rate}Reached`, below: 20 })),
  ],
};
