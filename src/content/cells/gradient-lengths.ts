import {
  backward,
  createNetwork,
  createTrace,
  forward,
  leakyRelu,
  plot,
  stream,
  sum,
  text,
} from 'negative-slope';

const seed = 1;

/** The length of the gradient in each of fifty layers. */
function lengths(negativeSlope: number): number[] {
  const { normal } = stream(seed, 'network');
  const hidden = Array<number>(50).fill(64);
  const slope = { negativeSlope };
  const network = createNetwork(64, hidden, 1, leakyRelu, slope);
  for (const { weight_oi, fanIn } of network.layers) {
    const size = Math.sqrt(2 / fanIn);
    weight_oi.set(weight_oi.map(() => size * normal()));
  }
  const x = Float64Array.from({ length: 64 }, normal);
  const trace = createTrace(network, 1);
  forward(network, trace, x, 1, null);
  backward(network, trace, x, Float64Array.of(1), 1, false);
  return trace.layers.map(({ delta_bo }) =>
    Math.sqrt(sum([...delta_bo.map((delta) => delta * delta)])),
  );
}

const [without, withSlope] = [lengths(0), lengths(0.2)];
plot(
  { ReLU: without, 'Leaky ReLU': withSlope },
  { title: 'Length by layer', x: 'layer', logarithmic: 'y' },
);
text('layer 0:', without[0], 'with a slope:', withSlope[0]);
