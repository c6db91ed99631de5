import type { Rows } from '../../datasets/index.ts';
import { streamState } from '../../random/index.ts';
import { activationParameters } from '../../spec/index.ts';
import type { KernelExports } from './exports.ts';
import { floatsAt, wordsAt, writeWeights } from './layout.ts';
import { type KernelRun, testing, training } from './run.ts';

/** Makes room for a run in the kernel's memory, and writes there what it starts from. */
export function setUp(run: KernelRun): void {
  makeRoom(run);
  writeParameters(run);
  const { exports, data } = run;
  writePart(exports, training, data.train);
  if (data.test !== null) writePart(exports, testing, data.test);
  exports.ready();
}

function makeRoom({ exports, spec, numbers, data, layers, batchSize }: KernelRun): void {
  const { learningRate, slopeLearningRate, momentum } = spec.training.optimizer;
  const { activation, loss, counted, optimizer } = numbers;
  exports.begin(data.inputs, layers.length, activation);
  for (const [index, { fanOut }] of layers.entries()) exports.setWidth(index, fanOut);
  const slopeRate = slopeLearningRate ?? learningRate;
  exports.setTraining(loss, counted, batchSize, optimizer, learningRate, slopeRate, momentum);
  exports.setSamples(data.train.n, data.test === null ? 0 : data.test.n);
  exports.layOut();
}

function writeParameters(run: KernelRun): void {
  const { exports, layers, hidden } = run;
  for (const [index, { weight_oi, bias_o, fanIn, fanOut }] of layers.entries()) {
    writeWeights(exports, index, weight_oi, fanIn, fanOut);
    floatsAt(exports, exports.biases(index), fanOut).set(bias_o);
    if (index !== hidden) writeActivation(run, index);
  }
}

/** A hidden layer's parameters of the activation, the slope that it learns, the stream that draws its slopes. */
function writeActivation({ exports, spec, activation }: KernelRun, index: number): void {
  const { learned, drawn } = activation;
  const values = activationParameters(spec.network.activation);
  const parameters = activation.parameters.map(({ name }) => values[name] as number);
  floatsAt(exports, exports.parameters(index), parameters.length).set(parameters);
  if (learned !== undefined) floatsAt(exports, exports.slope(index), 1)[0] = values[learned.name] as number;
  if (drawn !== undefined) {
    wordsAt(exports, exports.slopeStream(index), 4).set(streamState(spec.training.seed, 'slopes', index));
  }
}

function writePart(exports: KernelExports, part: number, { x, y }: Rows): void {
  floatsAt(exports, exports.inputs(part), x.length).set(x);
  floatsAt(exports, exports.targets(part), y.length).set(y);
}
