import { logScale } from '#components/ui/scale.ts';
import { prelu } from '#lib/activations/prelu.ts';
import { choiceField, type Fields, numberField } from '#lib/link/index.ts';
import { runawaySetup } from '#lib/simulations/runaway-setup.ts';
import { scaleOfParameter } from '../shared/activation/parameters.ts';

/** The part of a run specification that this figure lets the reader set. */
export interface State {
  readonly data: 'two-moons' | 'spiral';
  /** Of the weights. */
  readonly learningRate: number;
  /** The slopes’ step size as a share of the weights’: 1 is the same. */
  readonly ratio: number;
  /** Where every layer’s slope starts. */
  readonly start: number;
  /** Hidden layers of 16 units. */
  readonly layers: number;
  /** Of data, initial weights and batches together. */
  readonly seed: number;
}

const { ownRatio } = runawaySetup;

/** The experiment’s setting, with the first seed from 1 on whose slopes run away in it; the test looks for it. */
export const defaults: State = {
  data: 'two-moons',
  learningRate: runawaySetup.learningRate,
  ratio: 1,
  start: runawaySetup.start,
  layers: 2,
  seed: 14,
};

export const limits = { seed: 9999, layers: { minimum: 1, maximum: 4 } } as const;
const rates = { minimum: 0.01, maximum: 3 } as const;
const ratios = { minimum: 0.001, maximum: 1 } as const;

const startParameter = prelu.parameters.find(({ name }) => name === 'negativeSlope');
if (startParameter === undefined) throw new Error('learned slopes: expected prelu to have negativeSlope');

export const fields: Fields<State> = {
  data: choiceField({ name: 'data', label: 'Data', options: ['two-moons', 'spiral'] }),
  learningRate: numberField({ name: 'lr', label: 'Learning rate', ...rates }),
  ratio: numberField({ name: 'ratio', label: 'Slopes’ rate to weights’ rate', ...ratios }),
  start: numberField({
    name: 'start',
    label: startParameter.label,
    minimum: startParameter.minimum,
    maximum: startParameter.maximum,
  }),
  layers: numberField({ name: 'layers', label: 'Hidden layers', ...limits.layers, integer: true }),
  seed: numberField({ name: 'seed', label: 'Seed', minimum: 0, maximum: limits.seed, integer: true }),
};

export const model = { fields, defaults };

export const dataOptions = [
  { value: 'two-moons', label: 'Two moons' },
  { value: 'spiral', label: 'Spiral' },
] as const satisfies readonly { value: State['data']; label: string }[];

export const rateScale = logScale({ ...rates, marks: [0.01, 0.1, 0.3, 1, 3] });
export const ratioScale = logScale({ ...ratios, marks: [0.001, 0.01, 0.1, 1] });
export const startScale = scaleOfParameter(startParameter);

export const totalSteps = 1500;
/** 200 points to train on, as in the experiment, and 67 to test. */
const data = { samples: 267, testFraction: 0.25 } as const;

function specOf(state: State, ratio: number) {
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
  readonly state: State;
}

export function questionOf(state: State): Question {
  const own = state.ratio === ownRatio ? [] : [specOf(state, ownRatio)];
  return { specs: [specOf(state, state.ratio), ...own], state };
}

/** Networks of a sweep; their seeds are 1, 2, … */
export const seeds = 40;

export function sweepOf(state: State): readonly Question[] {
  return Array.from({ length: seeds }, (_, i) => questionOf({ ...state, seed: i + 1 }));
}

/** “2-16-16-1” */
export function architecture({ layers }: State): string {
  return ['2', ...Array.from({ length: layers }, () => '16'), '1'].join('-');
}
