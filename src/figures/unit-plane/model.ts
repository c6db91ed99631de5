import { upperFirst } from '#components/ui/grammar.ts';
import type { GeneratedDataSpec } from '#lib/datasets/index.ts';
import { choiceField, type Field, type Fields, numberField, optionalField } from '#lib/link/index.ts';
import type { UnitPlace, UnitPlaneInput, UnitPlanePicture } from '#workers/tasks/index.ts';
import { nameOf } from './words.ts';

/** One run of 2-16-16, the step that is shown, and the unit that is followed. */
export interface UnitPlaneState {
  readonly data: 'two-moons' | 'penguins' | 'millimetres';
  readonly learningRate: number;
  readonly bias: number;
  readonly momentum: number;
  /** 0 is ReLU. */
  readonly slope: number;
  readonly seed: number;
  readonly step: number;
  readonly follow: UnitPlace | null;
  /** The data alone, or the plane around them as well, up to the origin and beyond. */
  readonly view: 'data' | 'wide';
}

export const defaults: UnitPlaneState = {
  data: 'two-moons',
  learningRate: 2,
  bias: 0,
  momentum: 0,
  slope: 0,
  seed: 30,
  step: 0,
  follow: null,
  view: 'data',
};

export const totalSteps = 1500;
export const width = 16;
export const layers = 2;

export const limits = {
  learningRate: { minimum: 0.0001, maximum: 10 },
  bias: { minimum: -10, maximum: 10 },
  momentum: { minimum: 0, maximum: 0.95 },
  slope: { minimum: 0, maximum: 1 },
  seed: { minimum: 1, maximum: 9999 },
  step: { minimum: 0, maximum: totalSteps },
} as const;

/** “1.5”: layer and unit, from 1, as they are spoken of. */
const placeField: Field<UnitPlace> = {
  name: 'unit',
  label: 'Followed unit',
  expected: `a layer from 1 to ${layers}, a point, and a unit from 1 to ${width}`,
  print: ({ layer, unit }) => `${layer + 1}.${unit + 1}`,
  parse: (text) => places.find((place) => placeField.print(place) === text),
};

/** All hidden units, layer by layer. */
export const places: readonly UnitPlace[] = Array.from({ length: layers * width }, (_, index) => ({
  layer: Math.floor(index / width),
  unit: index % width,
}));

export const followField = optionalField(placeField, 'none');

export const fields: Fields<UnitPlaneState> = {
  data: choiceField({ name: 'data', label: 'Data', options: ['two-moons', 'penguins', 'millimetres'] }),
  learningRate: numberField({ name: 'lr', label: 'Learning rate', ...limits.learningRate }),
  bias: numberField({ name: 'bias', label: 'Initial bias', ...limits.bias }),
  momentum: numberField({ name: 'momentum', label: 'Momentum', ...limits.momentum }),
  slope: numberField({ name: 'slope', label: 'Slope', ...limits.slope }),
  seed: numberField({ name: 'seed', label: 'Seed', ...limits.seed, integer: true }),
  step: numberField({ name: 'step', label: 'Step', ...limits.step, integer: true }),
  follow: followField,
  view: choiceField({ name: 'view', label: 'View', options: ['data', 'wide'] }),
};

export const model = { fields, defaults };

export const dataOptions = [
  { value: 'two-moons', label: 'Two moons' },
  { value: 'penguins', label: 'Penguins' },
  { value: 'millimetres', label: 'Penguins in mm' },
] as const satisfies readonly { value: UnitPlaneState['data']; label: string }[];

export const viewOptions = [
  { value: 'data', label: 'The data' },
  { value: 'wide', label: 'Wider' },
] as const satisfies readonly { value: UnitPlaneState['view']; label: string }[];

/** “none”, “1.1”, … for the list of units. */
export const followOptions = [null, ...places].map((place) => ({
  value: followField.print(place),
  label: place === null ? 'None' : upperFirst(nameOf(place)),
}));

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

/** What a run is called: the same for every step of it. */
export function runName(state: UnitPlaneState): string {
  return JSON.stringify(specOf(state));
}

/** What the worker is asked for. While a unit is followed its two sides are shown, else the network's regions. */
export function input(state: UnitPlaneState, grid: UnitPlaneInput['grid']): UnitPlaneInput {
  const { step, follow } = state;
  return {
    spec: specOf(state),
    name: runName(state),
    from: step,
    follow,
    grid: follow === null ? grid : null,
  };
}

export function activationOf({ slope }: UnitPlaneState): 'relu' | 'leaky-relu' {
  return slope === 0 ? 'relu' : 'leaky-relu';
}

export type Phase = 'idle' | 'paused' | 'running' | 'finished' | 'failed';

/** A run is over at its last step, or where it left the numbers. */
export function isOver({ measurement, divergence, totalSteps: last }: UnitPlanePicture): boolean {
  return divergence !== null || measurement.step >= last;
}
