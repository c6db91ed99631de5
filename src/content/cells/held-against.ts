import {
  backward,
  createNetwork,
  createTrace,
  forward,
  leakyRelu,
  text,
} from 'negative-slope';
import { a, b, gradient, w1, w2, x1, x2, y } from './four-moves.ts';

// One unit, and behind it a wire of weight 1: what goes out is h.
const network = createNetwork(2, [1], 1, leakyRelu, {
  negativeSlope: a,
});
const [unit, wire] = network.layers;
unit?.weight_oi.set([w1, w2]);
unit?.bias_o.set([b]);
wire?.weight_oi.set([1]);

const trace = createTrace(network, 1);
const input = Float64Array.of(x1, x2);
const [h = 0] = forward(network, trace, input, 1, null);
const above = Float64Array.of(2 * (h - y));
backward(network, trace, input, above, 1, false);

text('by hand:', gradient);
text('by the library:', [
  ...(unit?.weightGradient_oi ?? []),
  ...(unit?.biasGradient_o ?? []),
]);
