import { parseSpec, type RunSpec } from '#lib/spec/index.ts';

export interface SmallNetSetting {
  /** Of data, weights and batches. */
  readonly seed: number;
  readonly learningRate: number;
  readonly momentum?: number;
}

/** The small ReLU network: 2-16-16-1 on 200 points of two moons, He-normal, plain SGD, batches of 32, 1500 steps. */
export function smallNetSpec({ seed, learningRate, momentum = 0 }: SmallNetSetting): RunSpec {
  return parseSpec({
    data: { id: 'two-moons', samples: 200, noise: 0.1, testFraction: 0, seed },
    network: { hidden: [16, 16], activation: { id: 'relu' }, init: { id: 'he-normal', seed } },
    training: { optimizer: { id: 'sgd', learningRate, momentum }, batchSize: 32, steps: 1500, seed },
    record: { every: 0 },
  });
}
