import type { Network } from '../../network/index.ts';

/** Below it, squares, sums and exponents of outputs stay finite in float64. */
const safe = 1e120;

/**
 * Whether outputs and targets are so small that no loss of theirs can overflow: a bound on |output| from the weights alone,
 * without running the network. false says only that one must look.
 *
 * Per layer: the largest Σ|w| · |input| + |b| of a unit, then |f(z)| ≤ (2 + Σ|parameters|)(|z| + 1), which holds for
 * every activation of the registry. It costs one pass over the weights; NaN and infinite weights give false.
 */
export function surelyFinite(network: Network, largestInput: number, largestTarget: number): boolean {
  if (!(largestTarget < safe)) return false;
  let bound = largestInput;
  for (const { fanIn, fanOut, weight_oi, bias_o, activation, parameters } of network.layers) {
    let largest = 0;
    for (let o = 0; o < fanOut; o += 1) {
      let sum = Math.abs(bias_o[o] as number);
      for (let i = 0; i < fanIn; i += 1) sum += Math.abs(weight_oi[o * fanIn + i] as number) * bound;
      // NaN is not below anything either.
      if (!(sum < safe)) return false;
      if (sum > largest) largest = sum;
    }
    bound = largest;
    if (activation !== null) {
      let factor = 2;
      for (const { name } of activation.parameters) factor += Math.abs(parameters[name] as number);
      bound = factor * (bound + 1);
    }
  }
  return bound < safe;
}
