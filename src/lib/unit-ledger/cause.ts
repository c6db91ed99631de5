import { at } from '../assert/at.ts';
import type { Data } from '../datasets/index.ts';
import { createTrace, forward, type Layer, type Network, type Trace } from '../network/index.ts';
import type { RunSpec } from '../spec/index.ts';
import { deadDerivative, type UnitState, type Update } from '../training/index.ts';
import type { Cause } from './event.ts';
import { networkOf } from './network-of.ts';

/** Says why an update took a unit from one state to another. */
export type CauseFinder = (layer: number, unit: number, before: UnitState) => Cause;

interface Moment {
  readonly network: Network;
  readonly trace: Trace;
}

/**
 * Takes an update apart: what would have become of a unit if only its own weights had moved, or only its inputs?
 *
 * The inputs of the first layer are the data, which never move. Where each of the two alone is enough, or neither, it
 * was both together.
 */
export function causeFinder(spec: RunSpec, data: Data, update: Update): CauseFinder {
  const { train } = data;
  const momentOf = (parameters: Update['before']): Moment => {
    const network = networkOf(spec, data, parameters);
    const trace = createTrace(network, train.n);
    forward(network, trace, train.x, train.n, null);
    return { network, trace };
  };
  const then = momentOf(update.before);
  const now = momentOf(update.after);
  const inputsOf = ({ trace }: Moment, layer: number): Float64Array =>
    layer === 0 ? train.x : (trace.layers[layer - 1]?.activation_bo ?? train.x);
  const layerOf = ({ network }: Moment, layer: number): Layer => at(network.layers, layer);

  return (layer, unit, before) => {
    const own = hasGradient(update, layer, unit) ? 'gradient' : 'velocity';
    if (layer === 0) return own;
    const byWeights = stateOf(layerOf(now, layer), unit, inputsOf(then, layer), train.n) !== before;
    const byInputs = stateOf(layerOf(then, layer), unit, inputsOf(now, layer), train.n) !== before;
    if (byWeights === byInputs) return 'together';
    return byWeights ? own : 'inputs';
  };
}

/** Whether any of a unit's weights, or its bias, had a gradient other than exactly 0. */
function hasGradient({ gradients }: Update, layer: number, unit: number): boolean {
  const weights = at(at(gradients.weights, layer), unit);
  return weights.some((gradient) => gradient !== 0) || at(at(gradients.biases, layer), unit) !== 0;
}

/** What a unit does on rows of inputs: active where z > 0 on some, else inactive; dead where no row passes a gradient. */
export function stateOf(layer: Layer, unit: number, input_bi: Float64Array, rows: number): UnitState {
  const { fanIn, weight_oi, bias_o, activation, parameters } = layer;
  let state: UnitState = 'dead';
  for (let b = 0; b < rows; b += 1) {
    let z = bias_o[unit] as number;
    for (let i = 0; i < fanIn; i += 1) {
      z += (weight_oi[unit * fanIn + i] as number) * (input_bi[b * fanIn + i] as number);
    }
    if (z > 0) return 'active';
    if (Math.abs(activation?.derivative(z, parameters) ?? 1) >= deadDerivative) state = 'inactive';
  }
  return state;
}
