import type { ActivationSpec } from '../spec/index.ts';

/** The network that reads digits and how it is trained, apart from the engine, so that a page can name these numbers without it. */
export const digitsSetup = {
  /** Pixels, one input each. */
  inputs: 64,
  hidden: [64, 32],
  classes: 10,
  batchSize: 32,
  /** Of 1,797 digits, held out. */
  testFraction: 0.25,
  /** Digits that are trained on, and digits that are held out. */
  trained: 1348,
  heldOut: 449,
  /** An accuracy below it is called lost: with ten classes a guess is right one time in ten. */
  lost: 0.2,
} as const;

/** A network of narrow layers, as many as this. */
const narrow = (layers: number): readonly number[] => Array<number>(layers).fill(32);

/** What differs from the healthy run: a way to train the network, under one name. */
export interface DigitsScenario {
  readonly epochs: number;
  readonly learningRate: number;
  readonly hidden: readonly number[];
  readonly bias: number;
  /** He's is normal. */
  readonly init: 'he-normal' | 'torch-default';
  /** Whether each activation starts from weights of its own gain; else all start from the same. */
  readonly ownGain: boolean;
  /** Whether pixels are divided by 16. */
  readonly scaled: boolean;
}

const healthy: DigitsScenario = {
  epochs: 60,
  learningRate: 0.05,
  hidden: digitsSetup.hidden,
  bias: 0,
  init: 'he-normal',
  ownGain: false,
  scaled: true,
};

/** The ways to train it that the lesson compares activations under. */
export const digitsScenarios = {
  healthy,
  'bias-1': { ...healthy, bias: -1 },
  'bias-2': { ...healthy, bias: -2 },
  quick: { ...healthy, learningRate: 1, epochs: 20 },
  raw: { ...healthy, learningRate: 0.1, epochs: 20, scaled: false },
  'raw-scaled': { ...healthy, learningRate: 0.1, epochs: 20 },
  deep10: { ...healthy, hidden: narrow(10), learningRate: 0.03, epochs: 20 },
  deep20: { ...healthy, hidden: narrow(20), learningRate: 0.03, epochs: 20 },
  'deep20-borrowed': { ...healthy, hidden: narrow(20), learningRate: 0.01 },
  'deep20-own': { ...healthy, hidden: narrow(20), learningRate: 0.01, ownGain: true },
  'deep10-torch': {
    ...healthy,
    hidden: narrow(10),
    learningRate: 0.03,
    epochs: 20,
    init: 'torch-default',
  },
} as const satisfies Readonly<Record<string, DigitsScenario>>;

export type DigitsScenarioId = keyof typeof digitsScenarios;

/** The activations that are compared on digits, by the names that figures and experiments give them. */
export const digitsActivations = {
  relu: { id: 'relu' },
  'leaky0.01': { id: 'leaky-relu', negativeSlope: 0.01 },
  'leaky0.1': { id: 'leaky-relu', negativeSlope: 0.1 },
  'leaky0.2': { id: 'leaky-relu', negativeSlope: 0.2 },
  elu: { id: 'elu' },
  gelu: { id: 'gelu' },
  silu: { id: 'silu' },
  tanh: { id: 'tanh' },
  identity: { id: 'identity' },
} as const satisfies Readonly<Record<string, Partial<ActivationSpec> & { readonly id: string }>>;

export type DigitsActivationName = keyof typeof digitsActivations;

/** The gain that keeps a mean square of 1 where it is: 1/√E f(z)² for z from N(0, 1). */
const ownGains: Readonly<Partial<Record<DigitsActivationName, number>>> = {
  relu: Math.SQRT2,
  'leaky0.01': Math.sqrt(2 / (1 + 0.01 * 0.01)),
  'leaky0.1': Math.sqrt(2 / (1 + 0.1 * 0.1)),
  'leaky0.2': Math.sqrt(2 / (1 + 0.2 * 0.2)),
  elu: 1.245,
  gelu: 1.534,
  silu: 1.677,
  tanh: 1.593,
  identity: 1,
};

/**
 * A run on digits: a specification whose other fields keep their defaults, to be parsed where it is run. Split, weights and
 * batches follow from the seed and from nothing else, so that activations are compared from the same ones.
 */
export function digitsDocument(
  { epochs, learningRate, hidden, bias, init, ownGain, scaled }: DigitsScenario,
  activation: DigitsActivationName,
  seed: number,
) {
  const gain = ownGain ? ownGains[activation] : null;
  return {
    data: { id: 'digits', testFraction: digitsSetup.testFraction, standardize: scaled, seed },
    network: { hidden, activation: digitsActivations[activation], init: { id: init, gain, bias, seed } },
    training: {
      optimizer: { id: 'sgd', learningRate },
      batchSize: digitsSetup.batchSize,
      epochs,
      seed,
    },
    record: { every: 0 },
  } as const;
}
