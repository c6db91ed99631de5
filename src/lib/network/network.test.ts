import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activations, defaultParameters } from '../activations/index.ts';
import { losses } from '../losses/index.ts';
import { stream } from '../random/index.ts';
import { backward, createNetwork, createTrace, forward, type Layer, type Network } from './index.ts';

const rows = 3;
const inputs = 2;
const outputs = 2;

function filled(length: number, random: { normal(): number }): Float64Array {
  return Float64Array.from({ length }, () => random.normal());
}

function randomNetwork(id: string, seed: number): Network {
  const activation = activations.find((entry) => entry.id === id);
  if (activation === undefined) throw new Error(`activation: expected one of the registry, received ${id}`);
  const network = createNetwork(inputs, [4, 3], outputs, activation, defaultParameters(activation));
  const random = stream(seed, 'network');
  for (const { weight_oi, bias_o } of network.layers) {
    weight_oi.set(filled(weight_oi.length, random));
    bias_o.set(filled(bias_o.length, random));
  }
  return network;
}

const x_bi = filled(rows * inputs, stream(1, 'x'));
const y_bo = Float64Array.from([1, 0, 0, 1, 1, 0]);

describe('the two passes', () => {
  it('agree with a small example by hand', () => {
    const relu = activations.find(({ id }) => id === 'relu');
    if (relu === undefined) throw new Error('activation: expected relu, received none');
    const network = createNetwork(1, [2], 1, relu, {});
    const [hidden, output] = network.layers as [Layer, Layer];
    hidden.weight_oi.set([2, -1]);
    hidden.bias_o.set([1, -1]);
    output.weight_oi.set([3, 5]);
    output.bias_o.set([0.5]);
    const trace = createTrace(network, 1);
    // z = (2·2 + 1, −1·2 − 1) = (5, −3); a = (5, 0); output 3·5 + 5·0 + 0.5.
    const input = Float64Array.of(2);
    expect([...forward(network, trace, input, 1, null)]).toEqual([15.5]);
    expect([...(trace.layers[0]?.preactivation_bo ?? [])]).toEqual([5, -3]);
    expect([...(trace.layers[0]?.activation_bo ?? [])]).toEqual([5, 0]);
    backward(network, trace, input, Float64Array.of(2), 1, false);
    expect([...output.weightGradient_oi]).toEqual([10, 0]);
    expect([...output.biasGradient_o]).toEqual([2]);
    expect([...(trace.layers[0]?.delta_bo ?? [])]).toEqual([6, 0]);
    expect([...hidden.weightGradient_oi]).toEqual([12, 0]);
    expect([...hidden.biasGradient_o]).toEqual([6, 0]);
  });

  it.each(activations.flatMap(({ id }) => losses.map((loss) => ({ id, loss, name: `${id}, ${loss.id}` }))))(
    'agree with finite differences: $name',
    ({ id, loss }) => {
      const network = randomNetwork(id, 5);
      const trace = createTrace(network, rows);
      const value = () => loss.value(forward(network, trace, x_bi, rows, null), y_bo, rows, outputs);
      const outputGradient_bo = new Float64Array(rows * outputs);
      loss.gradient(forward(network, trace, x_bi, rows, null), y_bo, rows, outputs, outputGradient_bo);
      backward(network, trace, x_bi, outputGradient_bo, rows, false);
      const check = (read: () => number, write: (parameter: number) => void, gradient: number) => {
        const kept = read();
        const h = 1e-5;
        write(kept + h);
        const above = value();
        write(kept - h);
        const below = value();
        write(kept);
        expect(Math.abs((above - below) / (2 * h) - gradient)).toBeLessThan(1e-7 + 1e-6 * Math.abs(gradient));
      };
      for (const layer of network.layers) {
        const blocks = [
          [layer.weight_oi, layer.weightGradient_oi],
          [layer.bias_o, layer.biasGradient_o],
        ] as const;
        for (const [values, gradients] of blocks) {
          for (const [k, gradient] of gradients.entries()) {
            check(
              () => values[k] as number,
              (parameter) => {
                values[k] = parameter;
              },
              gradient,
            );
          }
        }
        const learned = layer.activation?.learned;
        if (learned !== undefined) {
          check(
            () => layer.parameters[learned.name] as number,
            (parameter) => {
              layer.parameters[learned.name] = parameter;
            },
            layer.slopeGradient,
          );
        }
      }
    },
  );

  it('draw a slope for each unit and sample in training, and use the mean in evaluation', () => {
    const network = randomNetwork('rrelu', 2);
    const trace = createTrace(network, rows);
    const evaluated = [...forward(network, trace, x_bi, rows, null)];
    expect([...forward(network, trace, x_bi, rows, null)]).toEqual(evaluated);
    forward(network, trace, x_bi, rows, [stream(1, 'slopes')]);
    const [first] = trace.layers;
    const slopes = [...(first?.slope_bo ?? [])];
    expect(new Set(slopes).size).toBe(rows * 4);
    expect(slopes.every((slope) => slope >= 1 / 8 && slope < 1 / 3)).toBe(true);
    for (const [k, z] of (first?.preactivation_bo ?? new Float64Array()).entries()) {
      expect(first?.activation_bo[k]).toBe(z > 0 ? z : z * (slopes[k] as number));
    }
  });

  it('do not mind the order of hidden units', () => {
    fc.assert(
      fc.property(fc.constantFrom(...activations.map(({ id }) => id)), fc.nat(1000), (id, seed) => {
        const network = randomNetwork(id, seed);
        const order = stream(seed, 'order').permutation(4);
        const permuted = randomNetwork(id, seed);
        const [first, second] = network.layers as [Layer, Layer];
        const [permutedFirst, permutedSecond] = permuted.layers as [Layer, Layer];
        for (const [to, from] of order.entries()) {
          permutedFirst.weight_oi.set(
            first.weight_oi.subarray(from * inputs, (from + 1) * inputs),
            to * inputs,
          );
          permutedFirst.bias_o[to] = first.bias_o[from] as number;
          for (let o = 0; o < second.fanOut; o += 1) {
            permutedSecond.weight_oi[o * 4 + to] = second.weight_oi[o * 4 + from] as number;
          }
        }
        const expected = forward(network, createTrace(network, rows), x_bi, rows, null);
        const actual = forward(permuted, createTrace(permuted, rows), x_bi, rows, null);
        for (const [k, output] of actual.entries()) expect(output).toBeCloseTo(expected[k] as number, 10);
      }),
    );
  });
});
