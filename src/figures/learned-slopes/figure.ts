import { parameterOf } from '#lib/activations/parameter-of.ts';
import { prelu } from '#lib/activations/prelu.ts';
import * as parameter from '#lib/parameters/index.ts';
import { runawaySetup } from '#lib/simulations/runaway-setup.ts';
import { declareFigure } from '../shared/declaration.ts';

/** The experiment’s setting, with the first seed from 1 on whose slopes run away in it; the test looks for it. */
const parameters = {
  data: parameter.dataSet(['two-moons', 'spiral'], { default: 'two-moons' }),
  learningRate: parameter.learningRate({
    label: 'Learning rate of the weights',
    marks: [0.01, 0.1, 0.3, 1, 3],
    default: runawaySetup.learningRate,
  }),
  /** The slopes’ step size as a share of the weights’: 1 is the same. */
  ratio: parameter.number({
    name: 'ratio',
    label: 'Slopes’ rate to weights’ rate',
    group: 'learning',
    minimum: 0.001,
    maximum: 1,
    scale: { kind: 'logarithmic', marks: [0.001, 0.01, 0.1, 1] },
    default: 1,
  }),
  /** Where every layer’s slope starts. */
  start: parameter.slope({
    name: 'start',
    label: parameterOf(prelu, 'negativeSlope').label,
    stops: parameter.slopeStops,
    default: runawaySetup.start,
  }),
  /** Hidden layers of 16 units. */
  layers: parameter.number({
    name: 'layers',
    label: 'Hidden layers',
    group: 'network',
    minimum: 1,
    maximum: 4,
    integer: true,
    default: 2,
  }),
  seed: parameter.seed({ default: 14 }),
};

export type LearnedSlopesState = parameter.StateOf<typeof parameters>;

export const totalSteps = 1500;
/** 200 points to train on, as in the experiment, and 67 to test. */
const data = { samples: 267, testFraction: 0.25 } as const;

function specOf(state: LearnedSlopesState, ratio: number) {
  const { learningRate, seed } = state;
  const slopeLearningRate = ratio === 1 ? null : Number((ratio * learningRate).toPrecision(6));
  return {
    data: { id: state.data, ...data, noise: state.data === 'two-moons' ? 0.1 : 0, seed },
    network: {
      hidden: Array.from({ length: state.layers }, () => 16),
      activation: { id: 'prelu', negativeSlope: state.start },
      init: { id: 'he-normal', seed },
    },
    training: {
      optimizer: { id: 'sgd', learningRate, slopeLearningRate },
      batchSize: 32,
      steps: totalSteps,
      seed,
    },
    record: { every: 0 },
  } as const;
}

/** What the worker is asked: the run, and the same start with a step size of the slopes’ own to compare with. */
export interface Question {
  readonly specs: readonly ReturnType<typeof specOf>[];
  /** A result that comes late is still named by what it is of. */
  readonly state: LearnedSlopesState;
}

export function questionOf(state: LearnedSlopesState): Question {
  const { ownRatio } = runawaySetup;
  const own = state.ratio === ownRatio ? [] : [specOf(state, ownRatio)];
  return { specs: [specOf(state, state.ratio), ...own], state };
}

export const learnedSlopes = declareFigure({
  id: 'learned-slopes',
  title: 'The slopes learn',
  description:
    'PReLU’s slopes as they are learned, layer by layer, and how often they run away at the weights’ rate.',
  parameters,
  trains: true,
});
