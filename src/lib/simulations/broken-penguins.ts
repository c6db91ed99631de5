import type { ActivationSpec } from '../spec/index.ts';

/** A network on the penguins, healthy unless something is said: one may break it, and one may mend it. */
export interface BrokenPenguins {
  readonly activation: Partial<ActivationSpec> & { readonly id: string };
  readonly seed: number;
  /** Whether the measurements are standardised, or left in millimetres. */
  readonly standardize?: boolean;
  /** Where every bias starts. */
  readonly bias?: number;
  readonly learningRate?: number;
}

/** The test accuracy from which on it has learned its task. */
export const penguinTarget = 0.9;

/** 2-16-16-3, 300 epochs, a quarter of the penguins held back; to be parsed where it is run. */
export function brokenPenguins({
  activation,
  seed,
  standardize = true,
  bias = 0,
  learningRate = 0.05,
}: BrokenPenguins) {
  return {
    data: { id: 'penguins', testFraction: 0.25, standardize, seed },
    network: { hidden: [16, 16], activation, init: { id: 'he-normal', bias, seed } },
    training: { optimizer: { id: 'sgd', learningRate }, epochs: 300, seed },
    record: { every: 0 },
  } as const;
}
