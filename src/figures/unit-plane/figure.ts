import { upperFirst } from '#components/ui/grammar.ts';
import type { GeneratedDataSpec } from '#lib/datasets/index.ts';
import { dataSetLabels } from '#lib/datasets/labels.ts';
import * as parameter from '#lib/parameters/index.ts';
import type { UnitPlace } from '#workers/tasks/index.ts';
import { declareFigure } from '../shared/declaration.ts';
import { nameOf } from './phrases.ts';

export const totalSteps = 1500;
const width = 16;
const layers = 2;

/** All hidden units, layer by layer. */
const places: readonly UnitPlace[] = Array.from({ length: layers * width }, (_, index) => ({
  layer: Math.floor(index / width),
  unit: index % width,
}));

/** “1.5”: layer and unit, from 1, as they are spoken of. */
const placeField: parameter.Field<UnitPlace> = {
  name: 'unit',
  label: 'Follow a unit',
  expected: `a layer from 1 to ${layers}, a point, and a unit from 1 to ${width}`,
  print: ({ layer, unit }) => `${layer + 1}.${unit + 1}`,
  parse: (text) => places.find((place) => placeField.print(place) === text),
};
const followField = parameter.optionalField(placeField, 'none');

export const dataLabels = { ...dataSetLabels, millimetres: 'Penguins in mm' } as const;

const parameters = {
  data: parameter.dataSet(['two-moons', 'penguins', 'millimetres'], {
    default: 'two-moons',
    labels: dataLabels,
    more: true,
  }),
  learningRate: parameter.learningRate({
    symbol: 'η',
    marks: [0.0001, 0.001, 0.01, 0.1, 1, 10],
    default: 2,
  }),
  bias: parameter.number({
    name: 'bias',
    label: 'Initial bias',
    symbol: 'b',
    group: 'network',
    more: true,
    minimum: -10,
    maximum: 10,
    scale: {
      kind: 'piecewise',
      stops: [
        { value: -10, at: 0, step: 1 },
        { value: -1, at: 0.25, step: 0.1 },
        { value: 0, at: 0.5, step: 0.1 },
        { value: 1, at: 0.75, step: 1 },
        { value: 10, at: 1, step: 1 },
      ],
    },
    default: 0,
  }),
  momentum: parameter.number({
    name: 'momentum',
    label: 'Momentum',
    symbol: 'μ',
    group: 'learning',
    more: true,
    minimum: 0,
    maximum: 0.95,
    scale: { kind: 'linear', step: 0.05, marks: [0, 0.5, 0.9] },
    default: 0,
  }),
  /** 0 is ReLU. */
  slope: parameter.slope({
    stops: [
      { value: 0, at: 0, step: 0.005 },
      { value: 0.01, at: 0.2, step: 0.01 },
      { value: 0.1, at: 0.45, step: 0.01 },
      { value: 0.2, at: 0.65, step: 0.05 },
      { value: 1, at: 1, step: 0.05 },
    ],
    default: 0,
    more: true,
  }),
  seed: parameter.seed({ minimum: 1, default: 30, more: true }),
  step: parameter.number({
    name: 'step',
    label: 'At step',
    group: 'view',
    minimum: 0,
    maximum: totalSteps,
    integer: true,
    default: 0,
    apart: true,
  }),
  follow: parameter.own(followField, {
    group: 'view',
    default: null,
    options: [null, ...places].map((place) => ({
      value: followField.print(place),
      label: place === null ? 'None' : upperFirst(nameOf(place)),
    })),
  }),
  /** The data alone, or the plane around them as well, up to the origin and beyond. */
  view: parameter.choice({
    name: 'view',
    label: 'View',
    group: 'view',
    more: true,
    options: [
      { value: 'data', label: 'The data' },
      { value: 'wide', label: 'Wider' },
    ],
    default: 'data',
  }),
};

/** One run of 2-16-16, the step that is shown, and the unit that is followed. */
export type UnitPlaneState = parameter.StateOf<typeof parameters>;

/** The data of a run, for the picture. */
export function dataSpec({ data, seed }: Pick<UnitPlaneState, 'data' | 'seed'>): GeneratedDataSpec {
  const id = data === 'two-moons' ? 'two-moons' : 'penguins';
  return { id, samples: 200, noise: 0.1, testFraction: 0, seed, standardize: data !== 'millimetres' };
}

/** The run's specification; what it leaves out has its default. */
export function specOf(state: UnitPlaneState) {
  const { learningRate, bias, momentum, slope, seed } = state;
  return {
    data: dataSpec(state),
    network: {
      hidden: Array<number>(layers).fill(width),
      activation: slope === 0 ? { id: 'relu' } : { id: 'leaky-relu', negativeSlope: slope },
      init: { id: 'he-normal', bias, seed },
    },
    training: { optimizer: { id: 'sgd', learningRate, momentum }, batchSize: 32, steps: totalSteps, seed },
    record: { every: 0 },
  };
}

export const unitPlane = declareFigure({
  id: 'unit-plane',
  title: 'Lines that leave the data',
  description:
    'A small network as it is trained: the line of each first-layer unit, and a ledger of the units that die and come back.',
  parameters,
  asked: { data: { millimetres: 'raw-millimetres' } },
  trains: true,
});
