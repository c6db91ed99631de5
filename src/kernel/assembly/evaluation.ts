import { EVALUATION, OBSERVATION } from './activations/pointwise';
import { laneMask, padded, ROW, SAMPLES, sum } from './blocks';
import { gather } from './gather';
import { right, value } from './losses/index';
import { UNCOUNTED } from './losses/numbers';
import { backward, CHUNK, differentiateLoss, divisor, forward } from './passes';
import { layer, part, run } from './run';

/**
 * Runs a part through the network as it is: its mean loss and the number of samples that are right. Of the training
 * part also what each unit does.
 */
export function evaluate(index: i32): void {
  const self = run();
  const it = part(index);
  const last = layer(self.layers - 1);
  const block = <usize>last.rows * ROW;
  const isTraining = index === 0;
  if (isTraining) forgetUnits();
  let loss: f64 = 0;
  let correct = 0;
  for (let done = 0; done < it.samples; done += CHUNK) {
    const samples = min(CHUNK, it.samples - done);
    forward(it.inputs + inputBytes(done), samples, isTraining ? OBSERVATION : EVALUATION);
    const targets = it.targets + targetBytes(done);
    let lost = f32x4.splat(0);
    for (let sample = 0; sample < samples; sample += 4) {
      const at = <usize>(sample >> 3) * block + (<usize>(sample & (SAMPLES - 1)) << 2);
      const lanes = laneMask(sample, samples);
      const found = value(self.loss, last.output + at, targets + at, self.outputs);
      lost = f32x4.add(lost, v128.and(found, lanes));
      if (self.counted !== UNCOUNTED) {
        const rightOnes = right(self.counted, last.output + at, targets + at, self.outputs);
        correct += popcnt(i32x4.bitmask(v128.and(rightOnes, lanes)));
      }
    }
    loss += <f64>sum(lost);
  }
  it.loss = loss / <f64>divisor(it.samples);
  it.correct = correct;
  if (isTraining) countUnits();
}

/** Where the blocks of a part's inputs and targets continue after `samples` samples. */
@inline
function inputBytes(samples: i32): usize {
  return <usize>((samples >> 3) * padded(run().inputs)) * ROW;
}

@inline
function targetBytes(samples: i32): usize {
  return <usize>((samples >> 3) * padded(run().outputs)) * ROW;
}

function forgetUnits(): void {
  for (let index = 0; index < run().layers - 1; index += 1) {
    const it = layer(index);
    const length = <usize>it.rows << 4;
    memory.fill(it.active, 0, length);
    memory.fill(it.passing, 0, length);
  }
}

function countUnits(): void {
  for (let index = 0; index < run().layers - 1; index += 1) {
    const it = layer(index);
    it.inactiveUnits = 0;
    it.deadUnits = 0;
    for (let unit = 0; unit < it.fanOut; unit += 1) {
      if (v128.any_true(v128.load(it.active + (<usize>unit << 4)))) continue;
      it.inactiveUnits += 1;
      if (!v128.any_true(v128.load(it.passing + (<usize>unit << 4)))) it.deadUnits += 1;
    }
  }
}

/** The gradient of the mean loss over the whole training part, in the place of the last batch's. */
export function differentiateTraining(): void {
  const it = part(0);
  for (let done = 0; done < it.samples; done += CHUNK) {
    const samples = min(CHUNK, it.samples - done);
    const x = it.inputs + inputBytes(done);
    forward(x, samples, EVALUATION);
    differentiateLoss(it.targets + targetBytes(done), samples, it.samples);
    backward(x, samples, done > 0);
  }
}

/** The L2 norm of the gradient of a layer's weights. */
export function gradientNorm(index: i32): f64 {
  const it = layer(index);
  const end = it.weightGradients + (<usize>(it.rows * it.inputRows) << 2);
  let squares = f64x2.splat(0);
  for (let at = it.weightGradients; at < end; at += 16) {
    const g = v128.load(at);
    const low = f64x2.promote_low_f32x4(g);
    const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(g, g, 2, 3, 2, 3));
    squares = f64x2.add(squares, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)));
  }
  return Math.sqrt(f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1));
}

/** Runs `samples` rows from the staging place, `CHUNK` at most, and leaves their outputs in blocks. */
export function predict(samples: i32): void {
  const self = run();
  gather(self.staging, self.inputs, 0, 0, samples, self.batchInputs, padded(self.inputs));
  forward(self.batchInputs, samples, EVALUATION);
}

/** Runs the samples of the training part from `first` on, at most `CHUNK`, leaving what each unit does in its buffers. */
export function look(first: i32): i32 {
  const it = part(0);
  const samples = min(CHUNK, it.samples - first);
  forward(it.inputs + inputBytes(first), samples, EVALUATION);
  return samples;
}
