import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';

/** Finely, for a network that follows: from |z| by ReLU and the libraries' defaults to the straight line. */
const slopes: readonly parameter.Stop[] = [
  { value: -1, at: 0, step: 0.01 },
  { value: 0, at: 0.13, step: 0.0005 },
  { value: 0.01, at: 0.27, step: 0.002 },
  { value: 0.1, at: 0.43, step: 0.005 },
  { value: 0.2, at: 0.56, step: 0.0025 },
  { value: 0.25, at: 0.69, step: 0.005 },
  { value: 1 / 3, at: 0.83, step: 0.01 },
  { value: 1, at: 1, step: 1 },
];

/** A rate and a seed with which some units die at slope 0, and none of the network's work is lost. */
const parameters = {
  slope: parameter.slope({ stops: slopes, default: 0, apart: true }),
  data: parameter.dataSet(['spiral', 'two-moons'], { default: 'spiral' }),
  learningRate: parameter.learningRate({ marks: [0.01, 0.1, 0.5, 1, 3], default: 0.5 }),
  seed: parameter.seed({ default: 8 }),
};

export type RetrainState = parameter.StateOf<typeof parameters>;

export const architecture = '2-16-16-1';
export const epochs = 300;

/** The run that a state asks for. It is parsed where it is run, so that the page does without the schema. */
export function specOf({ slope, data, learningRate, seed }: RetrainState) {
  return {
    data: { id: data, samples: 256, noise: data === 'spiral' ? 0 : 0.1, testFraction: 0.25, seed },
    network: {
      hidden: [16, 16],
      activation: { id: 'leaky-relu', negativeSlope: slope },
      init: { id: 'he-normal', seed },
    },
    training: { optimizer: { id: 'sgd', learningRate }, batchSize: 16, epochs, seed },
    record: { every: 5 },
  } as const;
}

/** What the worker is asked; a result that comes late is still named by the state that it is of. */
export function questionOf(state: RetrainState) {
  return { spec: specOf(state), state };
}

export const retrain = declareFigure({
  id: 'retrain',
  title: 'The network follows the slope',
  description: 'A network is trained from scratch for every value of the slope, and its boundary follows.',
  parameters,
  trains: true,
});
