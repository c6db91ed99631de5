// TensorFlow.js: variables, its usual operations, and optimizer.minimize() with an update per batch.
import * as tf from '@tensorflow/tfjs-core';
// The core's package for Node has no gradients in it; this one brings them.
import '@tensorflow/tfjs-layers';

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
  const variables = [...weights_io, ...biases_o];
  const last = weights_io.length - 1;
  const meanLoss = loss === 'cross-entropy' ? tf.losses.softmaxCrossEntropy : tf.losses.sigmoidCrossEntropy;
  const optimizer = tf.train.sgd(learningRate);
  const batches = Array.from({ length: x.length / batchSize }, (_, at) => {
    const tensor = (rows) => tf.tensor2d(rows.slice(at * batchSize, (at + 1) * batchSize));
    return { x_bi: tensor(x), y_bo: tensor(y) };
  });
  let next = 0;

  function logits(x_bi) {
    let output = x_bi;
    for (let l = 0; l <= last; l++) {
      const z = tf.add(tf.matMul(output, weights_io[l]), biases_o[l]);
      output = l < last ? tf.relu(z) : z;
    }
    return output;
  }

  function step() {
    const { x_bi, y_bo } = batches[next];
    // Names its variables: otherwise it would look at those of the other backend too.
    optimizer.minimize(() => meanLoss(y_bo, logits(x_bi)), false, variables);
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
      optimizer.dispose();
      tf.dispose([variables, batches]);
    },
  };
};

/** Both backends share one process, and one of them is the current one. */
async function use(backend) {
  if (!(await tf.setBackend(backend)))
    throw new Error(`TensorFlow.js: its backend ${backend} does not start`);
}
