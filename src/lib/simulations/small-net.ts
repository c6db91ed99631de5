import type { Observation } from '../evidence/index.ts';
import { type ActivationSpec, parseSpec, type RunSpec } from '../spec/index.ts';
import { type Trainer, trainer } from '../training/index.ts';
import { smallNetSteps } from './small-net-setup.ts';

export interface SmallNet {
  /** Its id and parameters; what is left out has its default. */
  readonly activation: Partial<ActivationSpec> & { readonly id: string };
  readonly learningRate: number;
  readonly seed: number;
  readonly momentum?: number;
  readonly data?: 'two-moons' | 'spiral';
}

/** The small net: 2-16-16-1 on 200 points, all for training, He-normal, zero biases, SGD in shuffled batches of 32. */
export function smallNet({
  activation,
  learningRate,
  seed,
  momentum = 0,
  data = 'two-moons',
}: SmallNet): RunSpec {
  return parseSpec({
    data: { id: data, samples: 200, noise: data === 'two-moons' ? 0.1 : 0, testFraction: 0, seed },
    network: { hidden: [16, 16], activation, init: { id: 'he-normal', seed } },
    training: {
      optimizer: { id: 'sgd', learningRate, momentum },
      batchSize: 32,
      steps: smallNetSteps,
      seed,
    },
    record: { every: 0 },
  });
}

/** Trains a network to its end and reads some numbers off it. */
export function trainedTo(spec: RunSpec, read: (run: Trainer) => Observation['quantities']): Observation {
  const run = trainer(spec);
  run.advance(run.totalSteps);
  return { quantities: read(run), digest: run.result().digest };
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
