import { at } from '#lib/assert/at.ts';
import type { Create, Training } from './contender.ts';
import type { Workload } from './workload.ts';

/** One dense layer: its parameters, what it makes of one example, and its share of the gradient. */
interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weight_oi: Float32Array;
  readonly bias_o: Float32Array;
  readonly weightGradient_oi: Float32Array;
  readonly biasGradient_o: Float32Array;
  readonly output_o: Float32Array;
  /** The derivative of the example's loss by what comes before the activation. */
  readonly delta_o: Float32Array;
}

/**
 * A network as one writes it by hand: typed arrays, allocated once, and three nested loops, one example after the
 * other. No trick makes it quicker; what V8 makes of it is what is measured.
 */
export const plainLoop: Create = (workload): Training => {
  const layers = createLayers(workload);
  const last = layers.at(-1) as Layer;
  const x = workload.x.map((row) => Float32Array.from(row));
  const y = workload.y.map((row) => Float32Array.from(row));
  const { batchSize, learningRate, loss } = workload;
  const setDelta = loss === 'cross-entropy' ? softmaxDelta : logisticDelta;
  let next = 0;

  function step(): void {
    for (let row = 0; row < batchSize; row++) {
      const input = at(x, next);
      forward(layers, input);
      setDelta(last.output_o, at(y, next), last.delta_o);
      backward(layers, input);
      next = (next + 1) % x.length;
    }
    update(layers, learningRate / batchSize);
  }

  return {
    train(steps) {
      for (let made = 0; made < steps; made++) step();
    },
    parameters: () => ({
      weights: layers.map(({ weight_oi, inputs, outputs }) =>
        Array.from({ length: outputs }, (_, o) => [...weight_oi.subarray(o * inputs, (o + 1) * inputs)]),
      ),
      biases: layers.map(({ bias_o }) => [...bias_o]),
    }),
    close() {},
  };
};

function createLayers({ sizes, initial }: Workload): Layer[] {
  return initial.weights.map((weights, index) => {
    const inputs = sizes[index] as number;
    const outputs = sizes[index + 1] as number;
    return {
      inputs,
      outputs,
      weight_oi: Float32Array.from(weights.flat()),
      bias_o: Float32Array.from(at(initial.biases, index)),
      weightGradient_oi: new Float32Array(outputs * inputs),
      biasGradient_o: new Float32Array(outputs),
      output_o: new Float32Array(outputs),
      delta_o: new Float32Array(outputs),
    };
  });
}

/** a = max(0, W x + b) by layer; the last one is linear. */
function forward(layers: readonly Layer[], x: Float32Array): void {
  let input = x;
  for (let l = 0; l < layers.length; l++) {
    const { inputs, outputs, weight_oi, bias_o, output_o } = at(layers, l);
    const isHidden = l < layers.length - 1;
    for (let o = 0; o < outputs; o++) {
      let sum = bias_o[o] as number;
      for (let i = 0; i < inputs; i++) {
        sum += (weight_oi[o * inputs + i] as number) * (input[i] as number);
      }
      output_o[o] = isHidden && sum < 0 ? 0 : sum;
    }
    input = output_o;
  }
}

/** Adds one example's gradient to the batch's, from the last layer to the first. */
function backward(layers: readonly Layer[], x: Float32Array): void {
  for (let l = layers.length - 1; l >= 0; l--) {
    const { inputs, outputs, weight_oi, weightGradient_oi, biasGradient_o, delta_o } = at(layers, l);
    const before = l > 0 ? at(layers, l - 1) : null;
    const input = before === null ? x : before.output_o;
    for (let o = 0; o < outputs; o++) {
      const delta = delta_o[o] as number;
      biasGradient_o[o] = (biasGradient_o[o] as number) + delta;
      for (let i = 0; i < inputs; i++) {
        const at = o * inputs + i;
        weightGradient_oi[at] = (weightGradient_oi[at] as number) + delta * (input[i] as number);
      }
    }
    if (before === null) continue;
    for (let i = 0; i < inputs; i++) {
      let sum = 0;
      for (let o = 0; o < outputs; o++) sum += (delta_o[o] as number) * (weight_oi[o * inputs + i] as number);
      before.delta_o[i] = (input[i] as number) > 0 ? sum : 0;
    }
  }
}

/** w −= rate · gradient, and the gradient starts at 0 again. */
function update(layers: readonly Layer[], rate: number): void {
  for (const { weight_oi, bias_o, weightGradient_oi, biasGradient_o } of layers) {
    descend(weight_oi, weightGradient_oi, rate);
    descend(bias_o, biasGradient_o, rate);
  }
}

function descend(values: Float32Array, gradient: Float32Array, rate: number): void {
  for (let i = 0; i < values.length; i++) {
    values[i] = (values[i] as number) - rate * (gradient[i] as number);
    gradient[i] = 0;
  }
}

/** σ(z) − y */
function logisticDelta(z: Float32Array, y: Float32Array, delta: Float32Array): void {
  for (let o = 0; o < z.length; o++) {
    delta[o] = 1 / (1 + Math.exp(-(z[o] as number))) - (y[o] as number);
  }
}

/** softmax(z) − y */
function softmaxDelta(z: Float32Array, y: Float32Array, delta: Float32Array): void {
  let largest = z[0] as number;
  for (let o = 1; o < z.length; o++) largest = Math.max(largest, z[o] as number);
  let sum = 0;
  for (let o = 0; o < z.length; o++) {
    const power = Math.exp((z[o] as number) - largest);
    delta[o] = power;
    sum += power;
  }
  for (let o = 0; o < z.length; o++) delta[o] = (delta[o] as number) / sum - (y[o] as number);
}
