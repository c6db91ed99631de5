import type { Network } from './layer.ts';

/** Every intermediate of one layer for one batch: row by row, one row per sample. */
export interface LayerTrace {
  /** z = W x + b. */
  readonly preactivation_bo: Float64Array;
  /** a = f(z); of the output layer a = z. */
  readonly activation_bo: Float64Array;
  /** The slope of each unit and sample where slopes are drawn (rrelu in training); null elsewhere. */
  readonly slope_bo: Float64Array | null;
  /** ∂L/∂z. */
  readonly delta_bo: Float64Array;
}

/** What a forward and a backward pass leave behind: the numbers that a lesson shows. */
export interface Trace {
  /** The most rows that fit. */
  readonly capacity: number;
  readonly layers: readonly LayerTrace[];
}

/**
 * Room for the intermediates of batches of up to `capacity` rows; it is reused from batch to batch.
 *
 * Of each layer: z, h and ∂L/∂z, `capacity` rows of as many numbers as it has units.
 *
 * @example
 * const net = createNetwork(2, [3], 1, relu, {});
 * createTrace(net, 4).layers.map((one) => one.delta_bo.length)
 */
export function createTrace(network: Network, capacity: number): Trace {
  return {
    capacity,
    layers: network.layers.map(({ fanOut, activation }) => ({
      preactivation_bo: new Float64Array(capacity * fanOut),
      activation_bo: new Float64Array(capacity * fanOut),
      slope_bo: activation?.drawn ? new Float64Array(capacity * fanOut) : null,
      delta_bo: new Float64Array(capacity * fanOut),
    })),
  };
}
