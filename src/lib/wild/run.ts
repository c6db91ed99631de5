import type { Outcome } from '../sweep/index.ts';

/** How one run of a claim ended, and what was read on its way. */
export interface WildRun extends Outcome {
  /** Updates that it was to make. */
  readonly limit: number;
  /** The update after which 95 % training accuracy was first read; null where it never was, or nobody asked. */
  readonly reachedAt: number | null;
  /** Euclidean norm of the gradient of the first batch, over all weights and biases; null where nobody asked, or it is not finite. */
  readonly firstGradient: number | null;
}

/** Both runs of a seed: with the one activation, and with the other. */
export type WildPair = readonly [WildRun, WildRun];

/** What has to be read of a run besides its end. */
export type Reading = 'end' | 'target' | 'gradient';
