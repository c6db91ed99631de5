// ConvNetJS: its Net and its Trainer, one example after the other, an update per batch.
import convnetjs from 'convnetjs';

/** σ(z) − y: ConvNetJS has a softmax but no logistic loss, so its layer is written here, as its own are. */
class LogisticLayer {
  forward(logits) {
    this.logits = logits;
    return logits;
  }

  backward([target]) {
    const { logits } = this;
    const z = logits.w[0];
    logits.dw = new Float64Array(1);
    logits.dw[0] = 1 / (1 + Math.exp(-z)) - target;
    return Math.max(z, 0) - z * target + Math.log1p(Math.exp(-Math.abs(z)));
  }

  getParamsAndGrads() {
    return [];
  }
}

/** @type {import('../src/cli/bench/contender.ts').Create} */
export function create({ sizes, batchSize, learningRate, loss, x, y, initial }) {
  const isSoftmax = loss === 'cross-entropy';
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: sizes[0] },
    ...sizes.slice(1, -1).map((units) => ({ type: 'fc', num_neurons: units, activation: 'relu' })),
    isSoftmax ? { type: 'softmax', num_classes: sizes.at(-1) } : { type: 'fc', num_neurons: sizes.at(-1) },
  ]);
  if (!isSoftmax) net.layers.push(new LogisticLayer());
  const dense = net.layers.filter(({ layer_type }) => layer_type === 'fc');
  for (const [index, { filters, biases }] of dense.entries()) {
    for (const [unit, { w }] of filters.entries()) w.set(initial.weights[index][unit]);
    biases.w.set(initial.biases[index]);
  }
  const trainer = new convnetjs.Trainer(net, {
    method: 'sgd',
    learning_rate: learningRate,
    momentum: 0,
    batch_size: batchSize,
  });
  const inputs = x.map((row) => new convnetjs.Vol([...row]));
  const targets = y.map((row) => (isSoftmax ? row.indexOf(1) : [...row]));
  let next = 0;

  return {
    train(steps) {
      for (let left = steps * batchSize; left > 0; left--) {
        trainer.train(inputs[next], targets[next]);
        next = (next + 1) % inputs.length;
      }
    },
    parameters: () => ({
      weights: dense.map(({ filters }) => filters.map(({ w }) => [...w])),
      biases: dense.map(({ biases }) => [...biases.w]),
    }),
    close() {},
  };
}
