import { at } from '../../assert/at.ts';
import type { Rows } from '../../datasets/index.ts';
import type { Loss } from '../../losses/index.ts';
import {
  backward,
  createTrace,
  forward,
  type Layer,
  type LayerTrace,
  type Network,
  type Trace,
} from '../../network/index.ts';
import type { CorrectRows } from '../correct.ts';
import { largest } from '../largest.ts';
import type { UnitState } from '../trainer.ts';

/** Rows that are evaluated at a time: large parts of the data need no more memory than this. */
const chunkRows = 256;

/** A derivative below this is no gradient in float32, where the fast engine works: 2⁻²⁴. */
export const deadDerivative = 1 / 16_777_216;

export interface Evaluation {
  readonly loss: number;
  /** In [0, 1]; null for a regression. */
  readonly accuracy: number | null;
}

export interface Evaluator {
  /** Mean loss and accuracy of a part, in evaluation mode. */
  evaluate(part: Rows): Evaluation;
  /** Per row of a part, 1 where its class is found, else 0; null for a regression. */
  correct(part: Rows): Uint8Array | null;
  /** Per hidden layer, per unit: what it does on all rows of a part. */
  unitStates(part: Rows): UnitState[][];
  /** Whether some hidden layer has f′(z) = 0 and the same f(z) on all rows, for each unit. */
  severed(part: Rows): boolean;
  /** Per layer: the L2 norm of ∂(mean loss over the part)/∂(weights). */
  gradientNorms(part: Rows): number[];
  /** Outputs of rows `x_bi`, row by row. */
  predict(x_bi: Float64Array, rows: number): Float64Array;
}

/** Looks at a network without touching its training: it has a trace of its own, made when it is first needed. */
export function createEvaluator(network: Network, loss: Loss, correctRows: CorrectRows | null): Evaluator {
  const { inputs, outputs, layers } = network;
  let trace: Trace | null = null;

  /** Runs rows through the network, some at a time. */
  function inChunks(
    x_bi: Float64Array,
    rows: number,
    visit: (output_bo: Float64Array, start: number, count: number, used: Trace) => void,
  ): void {
    trace ??= createTrace(network, chunkRows);
    for (let start = 0; start < rows; start += chunkRows) {
      const count = Math.min(chunkRows, rows - start);
      const chunk = x_bi.subarray(start * inputs, (start + count) * inputs);
      visit(forward(network, trace, chunk, count, null), start, count, trace);
    }
  }

  function targets({ y }: Rows, start: number, count: number): Float64Array {
    return y.subarray(start * outputs, (start + count) * outputs);
  }

  function predict(x_bi: Float64Array, rows: number): Float64Array {
    const predicted = new Float64Array(rows * outputs);
    inChunks(x_bi, rows, (output_bo, start, count) => {
      predicted.set(output_bo.subarray(0, count * outputs), start * outputs);
    });
    return predicted;
  }

  return {
    evaluate(part) {
      let sum = 0;
      let correct = 0;
      inChunks(part.x, part.n, (output_bo, start, count) => {
        const target_bo = targets(part, start, count);
        sum += loss.value(output_bo, target_bo, count, outputs) * count;
        correct += correctRows?.(output_bo, target_bo, count, outputs) ?? 0;
      });
      return { loss: sum / part.n, accuracy: correctRows === null ? null : correct / part.n };
    },

    correct(part) {
      if (correctRows === null) return null;
      const output_bo = predict(part.x, part.n);
      return Uint8Array.from({ length: part.n }, (_, row) =>
        correctRows(
          output_bo.subarray(row * outputs, (row + 1) * outputs),
          part.y.subarray(row * outputs, (row + 1) * outputs),
          1,
          outputs,
        ),
      );
    },

    unitStates(part) {
      const hidden = layers.filter((layer) => layer.activation !== null);
      const states = hidden.map(({ fanOut }) => new Array<UnitState>(fanOut).fill('dead'));
      inChunks(part.x, part.n, (_output_bo, _start, count, used) => {
        for (const [index, layer] of hidden.entries()) {
          wake(at(states, index), layer, at(used.layers, index).preactivation_bo, count);
        }
      });
      return states;
    },

    severed(part) {
      const hidden = layers.filter((layer) => layer.activation !== null);
      const flat = hidden.map(() => true);
      const first = hidden.map(({ fanOut }) => new Float64Array(fanOut));
      inChunks(part.x, part.n, (_output_bo, start, count, used) => {
        for (const [index, layer] of hidden.entries()) {
          const layerTrace = at(used.layers, index);
          const first_o = at(first, index);
          if (start === 0) first_o.set(layerTrace.activation_bo.subarray(0, layer.fanOut));
          flat[index] &&= isFlat(layer, layerTrace, first_o, count);
        }
      });
      return flat.includes(true);
    },

    gradientNorms(part) {
      const sums = layers.map(({ weight_oi }) => new Float64Array(weight_oi.length));
      const outputGradient_bo = new Float64Array(Math.min(part.n, chunkRows) * outputs);
      // The weights are shared; the gradients are not, for `lastUpdate` shows those of training.
      const shadow: Network = {
        ...network,
        layers: layers.map((layer) => ({
          ...layer,
          weightGradient_oi: new Float64Array(layer.weight_oi.length),
          biasGradient_o: new Float64Array(layer.fanOut),
        })),
      };
      inChunks(part.x, part.n, (output_bo, start, count, used) => {
        loss.gradient(output_bo, targets(part, start, count), count, outputs, outputGradient_bo);
        const x = part.x.subarray(start * inputs, (start + count) * inputs);
        backward(shadow, used, x, outputGradient_bo, count, false);
        for (const [index, { weightGradient_oi }] of shadow.layers.entries()) {
          add(at(sums, index), weightGradient_oi, count / part.n);
        }
      });
      return sums.map(norm);
    },

    predict,
  };
}

/** Lifts units from dead to inactive where some sample has a gradient, and to active where some z > 0. */
function wake(states: UnitState[], layer: Layer, preactivation_bo: Float64Array, rows: number): void {
  const { fanOut, activation, parameters } = layer;
  if (activation === null) return;
  for (let o = 0; o < fanOut; o += 1) {
    for (let b = 0; b < rows && states[o] !== 'active'; b += 1) {
      const preactivation = preactivation_bo[b * fanOut + o] as number;
      if (preactivation > 0) states[o] = 'active';
      else if (
        states[o] === 'dead' &&
        Math.abs(activation.derivative(preactivation, parameters)) >= deadDerivative
      ) {
        states[o] = 'inactive';
      }
    }
  }
}

/** Whether each unit does on every row what it did on the first, with a derivative of exactly 0. */
function isFlat(layer: Layer, trace: LayerTrace, first_o: Float64Array, rows: number): boolean {
  const { fanOut, activation, parameters } = layer;
  if (activation === null) return false;
  for (let k = 0; k < rows * fanOut; k += 1) {
    if ((trace.activation_bo[k] as number) !== (first_o[k % fanOut] as number)) return false;
    if (activation.derivative(trace.preactivation_bo[k] as number, parameters) !== 0) return false;
  }
  return true;
}

function add(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] as number) + (values[k] as number) * factor;
}

function norm(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  if (Number.isFinite(squares)) return Math.sqrt(squares);
  // Numbers whose squares are too large may have a norm that is not.
  const unit = largest(values);
  squares = 0;
  for (const value of values) squares += (value / unit) * (value / unit);
  return unit * Math.sqrt(squares);
}
