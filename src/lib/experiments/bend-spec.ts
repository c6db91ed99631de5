/** The runs of the lesson on the bend, apart from the engine, so that a page can name them. */
export const bendSetup = {
  samples: 200,
  hidden: [16, 16],
  learningRate: 0.3,
  batchSize: 32,
  steps: 1500,
} as const;

/** Data that no line separates: moons with some noise, a spiral and quadrants with none. */
export type BendData = 'two-moons' | 'spiral' | 'xor';

/** The data of a run, all of them for training: a specification’s part. */
export function bendData(id: BendData, seed: number) {
  return {
    id,
    samples: bendSetup.samples,
    noise: id === 'two-moons' ? 0.1 : 0,
    testFraction: 0,
    seed,
  } as const;
}

/**
 * One run at one slope, as a specification whose other fields keep their defaults: data, initial weights and batches
 * follow from the seed and nothing else. Slope 1 is no bend. `hidden: []` is a single layer: logistic regression.
 */
export function bendSpec(run: {
  readonly data: BendData;
  readonly slope: number;
  readonly seed: number;
  readonly hidden?: readonly number[];
}) {
  const { data, slope, seed, hidden = bendSetup.hidden } = run;
  return {
    data: bendData(data, seed),
    network: {
      hidden,
      activation: { id: 'leaky-relu', negativeSlope: slope },
      init: { id: 'he-normal', seed },
    },
    training: {
      optimizer: { id: 'sgd', learningRate: bendSetup.learningRate },
      batchSize: bendSetup.batchSize,
      steps: bendSetup.steps,
      seed,
    },
    record: { every: 0 },
  } as const;
}
