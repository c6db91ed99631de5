import { TRAINING } from './activations/pointwise';
import { padded } from './blocks';
import { gather } from './gather';
import { ADAM } from './optimizer-numbers';
import { adapt, descend, descendWithMomentum } from './optimizers';
import { backward, CHUNK, differentiateLoss, forward } from './passes';
import { permute } from './random';
import { layer, part, run } from './run';

/** Puts the training part into a new order, by the stream at `shuffler`. */
export function shuffle(): void {
  permute(run().shuffler, part(0).samples, run().order);
}

/** Keeps the state: parameters, the optimiser's memory, streams. */
export function save(): void {
  const self = run();
  memory.copy(self.saved, self.parameters, self.stateLength);
  self.savedPower1 = self.power1;
  self.savedPower2 = self.power2;
}

/** Goes back to the state that was kept. */
export function restore(): void {
  const self = run();
  memory.copy(self.parameters, self.saved, self.stateLength);
  self.power1 = self.savedPower1;
  self.power2 = self.savedPower2;
  shareSlopes();
}

/**
 * Makes the updates of `count` batches of the epoch, from batch `first` on. Stops before the first update whose batch
 * has a loss that is not finite, and returns how many were made.
 */
export function train(first: i32, count: i32): i32 {
  const self = run();
  const samples = part(0).samples;
  for (let made = 0; made < count; made += 1) {
    const start = (first + made) * self.batchSize;
    const size = min(self.batchSize, samples - start);
    self.batchCorrect = 0;
    for (let done = 0; done < size; done += CHUNK) {
      const chunk = min(CHUNK, size - done);
      gather(part(0).x, self.inputs, self.order, start + done, chunk, self.batchInputs, padded(self.inputs));
      gather(part(0).y, self.outputs, self.order, start + done, chunk, self.batchTargets, padded(self.outputs));
      forward(self.batchInputs, chunk, TRAINING);
      if (!differentiateLoss(self.batchTargets, chunk, size)) return made;
      backward(self.batchInputs, chunk, done > 0);
    }
    update();
  }
  return count;
}

/** One update of all parameters; learned slopes at their own rate. */
function update(): void {
  const self = run();
  const slopes = self.parametersLength - self.weightsLength;
  self.power1 *= 0.9;
  self.power2 *= 0.999;
  updateRange(0, self.weightsLength, self.learningRate);
  if (slopes === 0) return;
  updateRange(self.weightsLength, slopes, self.slopeLearningRate);
  shareSlopes();
}

function updateRange(start: usize, length: usize, learningRate: f32): void {
  const self = run();
  const w = self.parameters + start;
  const g = self.gradients + start;
  if (self.optimizer === ADAM) {
    const stepSize = <f32>(<f64>learningRate / (1 - self.power1));
    const correction = <f32>Math.sqrt(1 - self.power2);
    adapt(w, g, self.first + start, self.second + start, length, stepSize, correction);
  } else if (self.momentum !== 0) {
    descendWithMomentum(w, g, self.first + start, length, learningRate, self.momentum);
  } else {
    descend(w, g, length, learningRate);
  }
}

/** Gives learned slopes to the activations that use them. */
function shareSlopes(): void {
  for (let index = 0; index < run().layers - 1; index += 1) {
    const it = layer(index);
    if (it.slope !== 0) store<f32>(it.parameters, load<f32>(it.slope));
  }
}
