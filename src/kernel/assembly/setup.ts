import { LINEAR, PRELU, RRELU } from './activations/numbers';
import { BLOCKS, padded, ROW, SAMPLES } from './blocks';
import { gather } from './gather';
import { Layer } from './layer';
import { ADAM } from './optimizer-numbers';
import { layer, Part, part, Run, run } from './run';

/** Parameters that an activation may have. */
const PARAMETERS: usize = 4;

/** The next `length` bytes, as zeros; memory grows where it must. Traps where there is no more to be had. */
function take(length: usize): usize {
  const start = run().end;
  const end = (start + length + 15) & ~15;
  const missing = <i32>((end + 0xffff) >>> 16) - memory.size();
  if (missing > 0 && memory.grow(missing) < 0) unreachable();
  memory.fill(start, 0, end - start);
  run().end = end;
  return start;
}

/** Begins a run in the place of what was there. `layers` counts the output layer. */
export function begin(inputs: i32, layers: i32, activation: i32): void {
  const head = __heap_base + offsetof<Run>() + 2 * offsetof<Part>();
  memory.fill(__heap_base, 0, head - __heap_base);
  const self = run();
  self.end = (head + 15) & ~15;
  self.inputs = inputs;
  self.layers = layers;
  self.activation = activation;
  self.power1 = 1;
  self.power2 = 1;
  self.firstLayer = take(<usize>layers * offsetof<Layer>());
}

/** How wide a layer is. */
export function setWidth(index: i32, width: i32): void {
  layer(index).fanOut = width;
}

/** What is learned from, and how. */
export function setTraining(
  loss: i32,
  counted: i32,
  batchSize: i32,
  optimizer: i32,
  learningRate: f32,
  slopeLearningRate: f32,
  momentum: f32,
): void {
  const self = run();
  self.loss = loss;
  self.counted = counted;
  self.batchSize = batchSize;
  self.optimizer = optimizer;
  self.learningRate = learningRate;
  self.slopeLearningRate = slopeLearningRate;
  self.momentum = momentum;
}

/** How many samples the parts have: training, test. */
export function setSamples(training: i32, test: i32): void {
  part(0).samples = training;
  part(1).samples = test;
}

/** Lays out memory, once all sizes are known; what is to be filled in has its place then. */
export function layOut(): void {
  const self = run();
  const last = self.layers - 1;
  let fanIn = self.inputs;
  for (let index = 0; index <= last; index += 1) {
    const it = layer(index);
    it.fanIn = fanIn;
    it.inputRows = padded(fanIn);
    it.rows = padded(it.fanOut);
    it.activation = index < last ? self.activation : LINEAR;
    it.parameters = take(4 * PARAMETERS);
    fanIn = it.fanOut;
  }
  self.outputs = layer(last).fanOut;
  layOutParameters();
  layOutBuffers();
  layOutPart(0);
  layOutPart(1);
  self.order = take(<usize>part(0).samples << 2);
  self.shuffler = take(16);
}

/** Parameters, gradients, the optimiser's memory and the streams: what an update changes lies together. */
function layOutParameters(): void {
  const self = run();
  const last = self.layers - 1;
  let length: usize = 0;
  for (let index = 0; index <= last; index += 1) {
    const it = layer(index);
    it.weights = length;
    length += <usize>(it.rows * it.inputRows) << 2;
    it.biases = length;
    length += <usize>it.rows << 2;
  }
  self.weightsLength = length;
  const learned = self.activation === PRELU ? <usize>padded(last) << 2 : 0;
  self.parametersLength = length + learned;
  self.gradients = take(self.parametersLength);
  self.parameters = take(self.parametersLength);
  if (self.optimizer === ADAM || self.momentum !== 0) self.first = take(self.parametersLength);
  if (self.optimizer === ADAM) self.second = take(self.parametersLength);
  for (let index = 0; index <= last; index += 1) {
    const it = layer(index);
    it.weightGradients = self.gradients + it.weights;
    it.biasGradients = self.gradients + it.biases;
    it.weights += self.parameters;
    it.biases += self.parameters;
    if (learned !== 0 && index < last) {
      it.slope = self.parameters + length + (<usize>index << 2);
      it.slopeGradient = self.gradients + length + (<usize>index << 2);
    }
    if (it.activation === RRELU) it.stream = take(16);
  }
  self.stateLength = self.end - self.parameters;
  self.saved = take(self.stateLength);
}

/** What one chunk of samples leaves behind. */
function layOutBuffers(): void {
  const self = run();
  const row = <usize>BLOCKS * ROW;
  for (let index = 0; index < self.layers; index += 1) {
    const it = layer(index);
    const length = <usize>it.rows * row;
    it.output = take(length);
    it.delta = take(length);
    if (it.activation === LINEAR) continue;
    it.derivative = take(length);
    if (it.activation === PRELU) it.negative = take(length);
    it.active = take(<usize>it.rows << 4);
    it.passing = take(<usize>it.rows << 4);
  }
  self.batchInputs = take(<usize>padded(self.inputs) * row);
  self.batchTargets = take(<usize>padded(self.outputs) * row);
  self.staging = take((<usize>self.inputs * BLOCKS * SAMPLES) << 2);
}

function layOutPart(index: i32): void {
  const self = run();
  const it = part(index);
  if (it.samples === 0) return;
  const blocks = (it.samples + SAMPLES - 1) / SAMPLES;
  it.x = take(<usize>(it.samples * self.inputs) << 2);
  it.y = take(<usize>(it.samples * self.outputs) << 2);
  it.inputs = take(<usize>(blocks * padded(self.inputs)) * ROW);
  it.targets = take(<usize>(blocks * padded(self.outputs)) * ROW);
}

/** To be called when rows have been filled in: puts them into blocks, and their order in order. */
export function ready(): void {
  const self = run();
  for (let index = 0; index < 2; index += 1) {
    const it = part(index);
    if (it.samples === 0) continue;
    gather(it.x, self.inputs, 0, 0, it.samples, it.inputs, padded(self.inputs));
    gather(it.y, self.outputs, 0, 0, it.samples, it.targets, padded(self.outputs));
  }
  for (let sample = 0; sample < part(0).samples; sample += 1) {
    store<u32>(self.order + (<usize>sample << 2), sample);
  }
}
