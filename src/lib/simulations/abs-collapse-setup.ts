import type { ActivationSpec } from '../spec/index.ts';

/** How deep, narrow networks learn |x|, apart from the engine, so that a page can name these numbers without it. */
export const absCollapseSetup = {
  /** Points of an even grid on [−√3, √3], ends included; all of them are the batch. */
  samples: 64,
  hiddenLayers: 9,
  width: 2,
  learningRate: 0.01,
  steps: 800,
  /** Mean squared error below which a network has learned |x|. */
  targetLoss: 0.01,
  /** A network whose outputs differ by less than this over the whole grid has collapsed to a constant. */
  flatness: 0.01,
} as const;

export interface AbsInput {
  /** Its id and parameters; what is left out has its default. */
  readonly activation: Partial<ActivationSpec> & { readonly id: string };
  readonly seed: number;
  /** Units of each hidden layer; the setup's unless given. */
  readonly width?: number;
}

/** One network that is to learn |x|, to be parsed where it is run. */
export function absCollapseDocument({ activation, seed, width = absCollapseSetup.width }: AbsInput) {
  const { samples, hiddenLayers, learningRate, steps } = absCollapseSetup;
  return {
    data: { id: 'abs', samples, noise: 0, testFraction: 0, seed },
    network: {
      hidden: Array.from({ length: hiddenLayers }, () => width),
      activation,
      init: { id: 'he-normal', seed },
    },
    training: {
      loss: 'mse',
      optimizer: { id: 'adam', learningRate },
      batchSize: samples,
      steps,
      shuffle: false,
      seed,
    },
    record: { every: 0 },
  };
}
