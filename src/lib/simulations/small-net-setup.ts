import type { ActivationSpec } from '../spec/index.ts';

/** The small net and how it is trained, apart from the engine, so that a page can name these numbers without it. */
export const smallNetSetup = {
  /** Points, all of them for training. */
  samples: 200,
  hidden: [16, 16],
  batchSize: 32,
  /** Updates. */
  steps: 1500,
} as const;

/** Data that no line separates: moons with some noise, a spiral and quadrants with none. */
export type SmallNetData = 'two-moons' | 'spiral' | 'xor';

export interface SmallNet {
  /** Its id and parameters; what is left out has its default. */
  readonly activation: Partial<ActivationSpec> & { readonly id: string };
  readonly learningRate: number;
  /** Data, initial weights and batches follow from it and from nothing else. */
  readonly seed: number;
  /** Two moons unless given. */
  readonly data?: SmallNetData;
  /** `[]` is a single layer: logistic regression. */
  readonly hidden?: readonly number[];
  readonly momentum?: number;
}

/** The data of a run: a part of its specification. */
export function smallNetData(id: SmallNetData, seed: number) {
  const noise = id === 'two-moons' ? 0.1 : 0;
  return { id, samples: smallNetSetup.samples, noise, testFraction: 0, seed } as const;
}

/**
 * The small net, 2-16-16-1 with He-normal weights and zero biases, trained by SGD in shuffled batches of 32: a
 * specification whose other fields keep their defaults, to be parsed where it is run.
 */
export function smallNetDocument({
  activation,
  learningRate,
  seed,
  data = 'two-moons',
  hidden = smallNetSetup.hidden,
  momentum,
}: SmallNet) {
  return {
    data: smallNetData(data, seed),
    network: { hidden, activation, init: { id: 'he-normal', seed } },
    training: {
      optimizer: { id: 'sgd', learningRate, momentum },
      batchSize: smallNetSetup.batchSize,
      steps: smallNetSetup.steps,
      seed,
    },
    record: { every: 0 },
  } as const;
}
