import { present } from '../assert/present.ts';
import { type Arm, arm, type Experiment, type Figure, percentage, seedsTo } from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import type { ActivationSpec } from '../spec/index.ts';
import { trainedTo } from './observe.ts';

type Data = 'two-moons' | 'spiral';

const [lower, upper] = [1 / 8, 1 / 3] as const;
const learningRate = 0.3;

const trained = (data: Data, activation: Partial<ActivationSpec> & { readonly id: string }): Arm =>
  arm(
    seedsTo(100),
    (seed) => smallNet({ data, activation, learningRate, seed }),
    (spec) =>
      trainedTo(spec, (run) => ({ percent: 100 * present(run.measure().trainAccuracy, 'trainAccuracy') })),
  );

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const [task, data] of [
  ['moons', 'two-moons'],
  ['spiral', 'spiral'],
] as const) {
  const [drawn, mean] = [`${task}Drawn`, `${task}Mean`];
  arms[drawn] = trained(data, { id: 'rrelu', lower, upper });
  arms[mean] = trained(data, { id: 'leaky-relu', negativeSlope: (lower + upper) / 2 });
  for (const name of [drawn, mean]) {
    figures[`${name}Accuracy`] = { of: name, quantity: 'percent', statistic: 'mean' };
  }
  figures[`${task}More`] = { of: drawn, minus: mean, quantity: 'percent', statistic: 'mean' };
}

/** What drawing the slope does, against holding it at the mean of the draws. */
export const slopeDrawn: Experiment = {
  id: 'slope-drawn',
  title: 'Slopes drawn at random',
  hypothesis:
    'RReLU is as accurate on the points that it was trained on as Leaky ReLU at the mean of its slopes: to a point on two moons, to five on a spiral.',
  method:
    'Two moons and a spiral, 2-16-16-1, 1,500 steps of SGD at the rate 0.3 in batches of 32, seeds 1 to 100, the same start and batches: RReLU from 1/8 to 1/3, and Leaky ReLU at their mean. Read at the end, with RReLU’s slope at its mean: the training points that are right, in percent.',
  quantities: { percent: percentage('Training points that are right at the end') },
  words: {
    moonsMean: 'moons, held at the mean',
    spiralMean: 'spiral, held at the mean',
  },
  arms,
  figures: { networks: { of: 'moonsDrawn', quantity: 'percent', statistic: 'runs' }, ...figures },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'moonsMore', within: [-1, 1] },
    { figure: 'spiralMore', within: [-5, 5] },
  ],
};
