import type { NetworkParameters } from '../trainer.ts';
import { floatsAt, readWeights } from './layout.ts';
import type { KernelRun } from './run.ts';

/** The parameters as they are now. */
export const parameters = (run: KernelRun): NetworkParameters =>
  nested(run, run.exports.weights, run.exports.biases, run.exports.slope);

/** Their gradients in the last update. */
export const gradients = (run: KernelRun): NetworkParameters =>
  nested(run, run.exports.weightGradients, run.exports.biasGradients, run.exports.slopeGradient);

/** What the activation has learned, one number per hidden layer; null where it learns nothing. */
export const slopes = (run: KernelRun): number[] | null => slopesAt(run, run.exports.slope);

/** All parameters, in the digest's order. */
export function digested(run: KernelRun): readonly ArrayLike<number>[] {
  const { exports, layers } = run;
  const lists = layers.flatMap(({ fanIn, fanOut }, index) => [
    readWeights(exports, index, exports.weights(index), fanIn, fanOut),
    floatsAt(exports, exports.biases(index), fanOut),
  ]);
  const learned = slopes(run);
  return learned === null ? lists : [...lists, learned];
}

type AddressOf = (layer: number) => number;

function nested(run: KernelRun, weights: AddressOf, biases: AddressOf, slope: AddressOf): NetworkParameters {
  const { exports, layers } = run;
  return {
    weights: layers.map(({ fanIn, fanOut }, index) => {
      const weight_oi = readWeights(exports, index, weights(index), fanIn, fanOut);
      return Array.from({ length: fanOut }, (_, o) => [...weight_oi.subarray(o * fanIn, (o + 1) * fanIn)]);
    }),
    biases: layers.map(({ fanOut }, index) => [...floatsAt(exports, biases(index), fanOut)]),
    slopes: slopesAt(run, slope),
  };
}

/** The slopes of all hidden layers stand side by side. */
function slopesAt({ exports, activation, hidden }: KernelRun, slope: AddressOf): number[] | null {
  if (activation.learned === undefined || hidden === 0) return null;
  return [...floatsAt(exports, slope(0), hidden)];
}
