import { at } from '#lib/assert/at.ts';
import { initializer } from '#lib/initializers/index.ts';
import { stream } from '#lib/random/index.ts';

/** Weights by layer, output unit, input; biases by layer, output unit. */
export interface Parameters {
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly biases: readonly (readonly number[])[];
}

/**
 * What every contender trains alike: ReLU in the hidden layers, plain SGD, and batches that are consecutive rows, in
 * order and all full. Every number is a float32, so that nobody starts elsewhere.
 */
export interface Workload {
  readonly id: string;
  /** Units by layer, from the inputs to the outputs. */
  readonly sizes: readonly number[];
  readonly batchSize: number;
  readonly learningRate: number;
  /** Of logits, averaged over the batch. */
  readonly loss: 'bce-with-logits' | 'cross-entropy';
  readonly x: readonly (readonly number[])[];
  /** One 0 or 1, or a one-hot row. */
  readonly y: readonly (readonly number[])[];
  readonly initial: Parameters;
}

const samples = 256;
const learningRate = Math.fround(0.05);

/** The networks that are measured, in the order of the table. */
export const workloads: readonly Workload[] = [
  workload('2-16-16-1', [2, 16, 16, 1], 16),
  workload('64-64-32-10', [64, 64, 32, 10], 32),
  workload('2-8×20-1', [2, ...Array.from({ length: 20 }, () => 8), 1], 32),
];

/** Points around one centre per class, and He's weights with biases of 0. */
function workload(id: string, sizes: readonly number[], batchSize: number): Workload {
  const inputs = sizes[0] as number;
  const outputs = sizes.at(-1) as number;
  const classes = Math.max(2, outputs);
  const points = stream(1, 'points', id);
  const centres = Array.from({ length: classes }, () => Array.from({ length: inputs }, points.normal));
  const labels = Array.from({ length: samples }, () => points.integer(classes));
  const { draw } = initializer('he-normal');
  return {
    id,
    sizes,
    batchSize,
    learningRate,
    loss: outputs === 1 ? 'bce-with-logits' : 'cross-entropy',
    x: labels.map((label) => at(centres, label).map((centre) => Math.fround(centre + points.normal()))),
    y: labels.map((label) =>
      outputs === 1 ? [label] : Array.from({ length: outputs }, (_, at) => Number(at === label)),
    ),
    initial: {
      weights: sizes.slice(1).map((fanOut, index) => {
        const fanIn = sizes[index] as number;
        const drawn = Float32Array.from(draw(fanOut, fanIn, null, stream(1, 'weights', index)));
        return Array.from({ length: fanOut }, (_, unit) => [
          ...drawn.subarray(unit * fanIn, (unit + 1) * fanIn),
        ]);
      }),
      biases: sizes.slice(1).map((fanOut) => Array.from({ length: fanOut }, () => 0)),
    },
  };
}
