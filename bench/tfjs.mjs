// TensorFlow.js, with the backward pass written out: quicker here than optimizer.minimize(), whose tape costs more than
// the arithmetic of networks this small. docs/performance.md has by how much.
import * as tf from '@tensorflow/tfjs-core';

// Leaves out its checks of every intermediate value, as a published page would.
tf.enableProdMode();

/**
 * @param {'cpu' | 'wasm'} backend
 * @returns {import('../src/cli/bench/contender.ts').Create}
 */
export const onBackend = (backend) => async (workload) => {
  await use(backend);
  const { batchSize, learningRate, loss, x, y, initial } = workload;
  const weights_io = initial.weights.map((rows) =>
    tf.tidy(() => tf.variable(tf.transpose(tf.tensor2d(rows)))),
  );
  const biases_o = initial.biases.map((row) => tf.tidy(() => tf.variable(tf.tensor1d(row))));
  const last = weights_io.length - 1;
  const rate = tf.scalar(learningRate / batchSize);
  const probabilities = loss === 'cross-entropy' ? tf.softmax : tf.sigmoid;
  const batches = Array.from({ length: x.length / batchSize }, (_, at) => {
    const tensor = (rows) => tf.tensor2d(rows.slice(at * batchSize, (at + 1) * batchSize));
    return { x_bi: tensor(x), y_bo: tensor(y) };
  });
  let next = 0;

  function step() {
    const { x_bi, y_bo } = batches[next];
    const inputs = [x_bi];
    for (let l = 0; l <= last; l++) {
      const activation = l < last ? 'relu' : 'linear';
      inputs.push(tf.fused.matMul({ a: inputs[l], b: weights_io[l], bias: biases_o[l], activation }));
    }
    // The descent in the logits: rate × (p − y) / batch, so that no gradient has to be scaled again.
    let descent_bo = tf.mul(tf.sub(probabilities(inputs[last + 1]), y_bo), rate);
    for (let l = last; l >= 0; l--) {
      const own_bo = descent_bo;
      if (l > 0) {
        descent_bo = tf.mul(tf.matMul(own_bo, weights_io[l], false, true), tf.step(inputs[l]));
      }
      weights_io[l].assign(tf.sub(weights_io[l], tf.matMul(inputs[l], own_bo, true, false)));
      biases_o[l].assign(tf.sub(biases_o[l], tf.sum(own_bo, 0)));
    }
    next = (next + 1) % batches.length;
  }

  return {
    async train(steps) {
      await use(backend);
      for (let made = 0; made < steps; made++) tf.tidy(step);
    },
    async parameters() {
      await use(backend);
      return {
        weights: weights_io.map((weight) => tf.tidy(() => tf.transpose(weight).arraySync())),
        biases: biases_o.map((bias) => bias.arraySync()),
      };
    },
    close() {
      tf.dispose([weights_io, biases_o, rate, batches]);
    },
  };
};

/** Both backends share one process, and one of them is the current one. */
async function use(backend) {
  if (!(await tf.setBackend(backend)))
    throw new Error(`TensorFlow.js: its backend ${backend} does not start`);
}
