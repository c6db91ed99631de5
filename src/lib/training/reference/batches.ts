import type { Rows } from '../../datasets/index.ts';
import { stream } from '../../random/index.ts';
import type { TrainingSpec } from '../../spec/index.ts';

/** The rows of one update, side by side. */
export interface Batch {
  readonly x_bi: Float64Array;
  readonly y_bo: Float64Array;
  readonly rows: number;
}

export interface Batches {
  readonly stepsPerEpoch: number;
  /** Rows of a batch; the last one of an epoch may be shorter. */
  readonly size: number;
  /** The batch of the update that follows `step` updates; valid until the next call. */
  take(step: number): Batch;
  /** Which rows of the training part it has, in order. */
  rows(step: number): number[];
}

/**
 * Cuts the training part into batches: consecutive rows, or rows in an order that is drawn anew for each epoch by a
 * stream of its own, so that nothing but the seed and the number of rows moves it.
 */
export function createBatches(
  { batchSize, shuffle, seed }: Pick<TrainingSpec, 'batchSize' | 'shuffle' | 'seed'>,
  train: Rows,
  inputs: number,
  outputs: number,
): Batches {
  const size = Math.min(batchSize, train.n);
  const stepsPerEpoch = Math.ceil(train.n / size);
  const x_bi = new Float64Array(size * inputs);
  const y_bo = new Float64Array(size * outputs);
  const order = Uint32Array.from({ length: train.n }, (_, row) => row);
  let orderedEpoch = -1;

  function indices(step: number): Uint32Array {
    const epoch = Math.floor(step / stepsPerEpoch);
    if (shuffle && epoch !== orderedEpoch) {
      stream(seed, 'batches', epoch).permutation(train.n, order);
      orderedEpoch = epoch;
    }
    const start = (step % stepsPerEpoch) * size;
    return order.subarray(start, Math.min(start + size, train.n));
  }

  return {
    stepsPerEpoch,
    size,
    take(step) {
      const taken = indices(step);
      const rows = taken.length;
      if (!shuffle) {
        const start = taken[0] as number;
        return {
          x_bi: train.x.subarray(start * inputs, (start + rows) * inputs),
          y_bo: train.y.subarray(start * outputs, (start + rows) * outputs),
          rows,
        };
      }
      for (let b = 0; b < rows; b += 1) {
        const row = taken[b] as number;
        for (let i = 0; i < inputs; i += 1) x_bi[b * inputs + i] = train.x[row * inputs + i] as number;
        for (let o = 0; o < outputs; o += 1) y_bo[b * outputs + o] = train.y[row * outputs + o] as number;
      }
      return { x_bi, y_bo, rows };
    },
    rows: (step) => [...indices(step)],
  };
}
