import { activation } from '#lib/activations/index.ts';
import { type Fields, numberField } from '#lib/link/index.ts';
import { exampleNeuron } from '#lib/simulations/example-neuron.ts';

/**
 * One neuron that is trained by hand, with ReLU and with Leaky ReLU from the same start. The state is where it starts and how
 * far one has gone: every number in between follows from these two, so that undoing is going one less far.
 */
export interface State {
  readonly x1: number;
  readonly x2: number;
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
  /** The target. */
  readonly y: number;
  readonly rate: number;
  /** Of Leaky ReLU. */
  readonly slope: number;
  /** Phases done: four make a step. */
  readonly at: number;
}

export const phases = ['forward', 'loss', 'backward', 'update'] as const;
export type Phase = (typeof phases)[number];
export type Moment = 'start' | Phase;

export const sides = ['relu', 'leaky-relu'] as const;
export type Side = (typeof sides)[number];
export type Pair<Value> = Readonly<Record<Side, Value>>;

export const relu = activation('relu');
export const leaky = activation('leaky-relu');
export const labels: Pair<string> = { relu: relu.label, 'leaky-relu': leaky.label };

export const maximumSteps = 200;
export const lastPhase = maximumSteps * phases.length;
export const manySteps = 10;

const [x1, x2] = exampleNeuron.inputs;
const [w1, w2] = exampleNeuron.weights;

/** Opens where the product is: after the first backward pass. */
export const defaults: State = {
  x1,
  x2,
  w1,
  w2,
  b: exampleNeuron.bias,
  y: exampleNeuron.target,
  rate: exampleNeuron.learningRate,
  slope: 0.1,
  at: 3,
};

const quantity = (name: string, label: string) => numberField({ name, label, minimum: -10, maximum: 10 });

export const fields: Fields<State> = {
  x1: quantity('x1', 'Input x₁'),
  x2: quantity('x2', 'Input x₂'),
  w1: quantity('w1', 'Weight w₁'),
  w2: quantity('w2', 'Weight w₂'),
  b: quantity('b', 'Bias'),
  y: quantity('y', 'Target'),
  rate: numberField({ name: 'lr', label: 'Learning rate', minimum: 0, maximum: 10 }),
  slope: numberField({ name: 'slope', label: 'Slope', minimum: 0, maximum: 1 }),
  at: numberField({ name: 'at', label: 'Phases done', minimum: 0, maximum: lastPhase, integer: true }),
};

/** The numbers that are typed, in the order of their fields. */
export const inputs = [
  { key: 'x1', label: 'Input', symbol: 'x₁' },
  { key: 'x2', label: 'Input', symbol: 'x₂' },
  { key: 'w1', label: 'Weight', symbol: 'w₁' },
  { key: 'w2', label: 'Weight', symbol: 'w₂' },
  { key: 'b', label: 'Bias', symbol: 'b' },
  { key: 'y', label: 'Target', symbol: 'y' },
  { key: 'rate', label: 'Learning rate', symbol: 'η' },
] as const satisfies readonly { key: keyof State; label: string; symbol: string }[];

/** The step one is in, from 1, and what was done in it last; step 0 is the start. */
export function position(at: number): { readonly step: number; readonly moment: Moment } {
  if (at === 0) return { step: 0, moment: 'start' };
  return { step: Math.ceil(at / phases.length), moment: phases[(at - 1) % phases.length] ?? 'start' };
}

/** What the next phase is; null at the end of the walk. */
export function next(at: number): Phase | null {
  return at >= lastPhase ? null : (phases[at % phases.length] ?? null);
}

/** One phase on, one phase back, ten whole steps on, and back to the beginning: each is a new state. */
export const moves = {
  forth: ({ at }: State): Partial<State> => ({ at: Math.min(lastPhase, at + 1) }),
  back: ({ at }: State): Partial<State> => ({ at: Math.max(0, at - 1) }),
  /** A step that has begun is not counted twice: ten updates more than there are. */
  many: ({ at }: State): Partial<State> => ({
    at: Math.min(lastPhase, (Math.floor(at / phases.length) + manySteps) * phases.length),
  }),
  restart: (): Partial<State> => ({ at: 0 }),
} as const;
