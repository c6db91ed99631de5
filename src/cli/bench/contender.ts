import type { Parameters, Workload } from './workload.ts';

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
