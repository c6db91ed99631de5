import type { Workload } from './workload.ts';

/** Weights by layer, output unit, input; biases by layer, output unit. */
export interface Parameters {
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly biases: readonly (readonly number[])[];
}

/** A network in training, wherever that happens. */
export interface Training {
  /** Makes so many updates, and comes back when they are made. */
  train(steps: number): void | Promise<void>;
  /** The parameters as they are now. */
  parameters(): Parameters | Promise<Parameters>;
  close(): void | Promise<void>;
}

/** Sets a network up to train a workload from its initial weights. */
export type Create = (workload: Workload) => Training | Promise<Training>;
