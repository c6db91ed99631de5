import { type Activation, activation as activationOf } from '../../activations/index.ts';
import type { Data } from '../../datasets/index.ts';
import { loss as lossOf } from '../../losses/index.ts';
import type { Layer } from '../../network/index.ts';
import { dataOf, type RunSpec } from '../../spec/index.ts';
import { type CorrectRows, correctRows } from '../correct.ts';
import { initialize } from '../initialize.ts';
import { largest } from '../largest.ts';
import type { KernelExports } from './exports.ts';
import type { Kernel } from './instance.ts';

/** The parts of the data, as the kernel numbers them. */
export const training = 0;
export const testing = 1;

/** A run and the kernel that computes it: what the parts of the engine share. */
export interface KernelRun {
  readonly exports: KernelExports;
  readonly spec: RunSpec;
  readonly numbers: Numbers;
  readonly data: Data;
  readonly correct: CorrectRows | null;
  readonly activation: Activation;
  /** As the run begins. */
  readonly layers: readonly Layer[];
  /** Hidden layers. */
  readonly hidden: number;
  readonly batchSize: number;
  readonly largestInput: number;
  readonly largestTarget: number;
}

/** null where the kernel has no function for some of it, or the data are beyond float32. */
export function kernelRun(kernel: Kernel, spec: RunSpec): KernelRun | null {
  const data = dataOf(spec);
  const { task, train, test, inputs, outputs } = data;
  const loss = lossOf(spec.training.loss);
  const correct = correctRows(task, loss);
  const largestInput = Math.max(largest(train.x), test === null ? 0 : largest(test.x));
  const largestTarget = Math.max(largest(train.y), test === null ? 0 : largest(test.y));
  const numbers = numbersOf(kernel, spec, countedBy(correct === null, loss.correct === null, outputs));
  if (numbers === null || Math.fround(Math.max(largestInput, largestTarget)) === Number.POSITIVE_INFINITY) {
    return null;
  }
  const { layers } = initialize(spec.network, inputs, outputs);
  return {
    exports: kernel.exports,
    spec,
    numbers,
    data,
    correct,
    activation: activationOf(spec.network.activation.id),
    layers,
    hidden: layers.length - 1,
    batchSize: Math.min(spec.training.batchSize, train.n),
    largestInput,
    largestTarget,
  };
}

/** What a run uses, by the kernel's numbers. */
interface Numbers {
  readonly activation: number;
  readonly loss: number;
  readonly counted: number;
  readonly optimizer: number;
}

function numbersOf(kernel: Kernel, spec: RunSpec, countedBy: string): Numbers | null {
  const activation = kernel.number(spec.network.activation.id);
  const loss = kernel.number(spec.training.loss);
  const counted = kernel.number(countedBy);
  const optimizer = kernel.number(spec.training.optimizer.id);
  if (activation === undefined || loss === undefined || counted === undefined || optimizer === undefined) {
    return null;
  }
  return { activation, loss, counted, optimizer };
}

/** How right answers are counted: as the loss does, or by the nearest class. */
function countedBy(uncounted: boolean, byClass: boolean, outputs: number): string {
  if (uncounted) return 'uncounted';
  if (byClass) return outputs === 1 ? 'by-half' : 'by-largest';
  return outputs === 1 ? 'by-sign' : 'by-largest';
}
