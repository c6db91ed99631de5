import { leakyRelu } from '../activations/leaky-relu.ts';
import { at } from '../assert/at.ts';
import { createNetwork, createTrace, forward } from '../network/index.ts';
import { differentiateParameters, multiplySlopes } from '../network/passes.ts';
import type { Listing, Printed } from './listing.ts';

const [rows, width] = [3, 2];

/** The gradients of a small layer’s weights and biases at a slope. */
function gradients(negativeSlope: number): readonly Printed[] {
  const network = createNetwork(width, [width], 1, leakyRelu, { negativeSlope });
  const layer = at(network.layers, 0);
  layer.weight_oi.set([-0.5, 0.5, 1, 0.25]);
  layer.bias_o.set([-0.5, 0.75]);
  const input_bi = Float64Array.of(2, -1, -1, 3, 0.5, 0.5);
  const trace = createTrace(network, rows);
  forward(network, trace, input_bi, rows, null);
  const layerTrace = at(trace.layers, 0);
  layerTrace.delta_bo.set([-2, 1, 0.5, -0.25, 4, 3]);
  multiplySlopes(leakyRelu, layer.parameters, layerTrace, rows * width);
  differentiateParameters(layer, layerTrace.delta_bo, input_bi, rows);
  const [a, b, c, d] = layer.weightGradient_oi as unknown as readonly [number, number, number, number];
  return [
    [
      [a, b],
      [c, d],
    ],
    [...layer.biasGradient_o],
  ];
}

export const backward: Listing = {
  title: 'Back through a layer',
  source: [{ file: 'network/passes.ts', names: ['multiplySlopes', 'differentiateParameters'] }],
  notes: {
    torch:
      'PyTorch remembers how h was made and follows it back by itself; the factor f′(z) is inside `backward`.',
  },
  lines: {
    slope: {
      typescript: 'activation.derivative(entry(preactivation_bo, k), parameters)',
      torch: 'h.backward(arriving)',
      numpy: 'delta = arriving * slope(z)',
    },
    input: {
      typescript: 'weightGradient += entry(delta_bo',
      torch: 'h = f(x @ weight.T + bias)',
      numpy: 'weight_gradient = delta.T @ x',
    },
  },
  printed: () => [0, 0.1].flatMap(gradients),
};
