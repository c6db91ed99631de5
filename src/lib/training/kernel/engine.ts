import { engineNames } from '../../pin/engines.ts';
import { streamState } from '../../random/index.ts';
import type { RunSpec } from '../../spec/index.ts';
import type { Engine } from '../engine.ts';
import { firstDivergence, nonFiniteLoss, nonFiniteParameter, replay } from './divergence.ts';
import { measurement, predict, severed, testCorrect, unitStates } from './evaluation.ts';
import { loadKernel, occupy, type Place } from './instance.ts';
import { wordsAt } from './layout.ts';
import { digested, gradients, parameters, slopes } from './parameters.ts';
import { type KernelRun, kernelRun } from './run.ts';
import { setUp } from './setup.ts';

/**
 * The fast engine: the compiled kernel, in float32. null where it cannot do the run: without WebAssembly with SIMD, for an
 * activation that has no function in the kernel, with data beyond float32.
 *
 * A step has diverged if it leaves a parameter that is not finite, or if the loss of the batch that follows is not, or,
 * at the end of an epoch or of the run, that of the training part or the test part. None of this depends on pauses or
 * records. The steps of an epoch are made in one go; only when something is amiss are they made again, one by one, to
 * find where.
 */
export function kernelEngine(spec: RunSpec): Engine | null {
  const kernel = loadKernel();
  const run = kernel === null ? null : kernelRun(kernel, spec);
  if (kernel === null || run === null) return null;
  const { exports, batchSize, layers, correct } = run;
  const { n } = run.data.train;
  const stepsPerEpoch = Math.ceil(n / batchSize);
  const place: Place = { bytes: null };
  let lastBatch: { readonly right: number; readonly rows: number } | null = null;

  /** Does something while this run is in the kernel's memory. */
  const here = <Result>(act: (run: KernelRun) => Result): Result => {
    occupy(kernel, place);
    return act(run);
  };

  here(setUp);

  return {
    name: engineNames.kernel,
    stepsPerEpoch,
    nonFiniteAtStart: () => here(() => nonFiniteParameter(run) ?? nonFiniteLoss(run)),

    advance: (step, count, isLast) =>
      here(() => {
        const first = step % stepsPerEpoch;
        if (first === 0) beginEpoch(run, step / stepsPerEpoch);
        const ends = isLast || first + count === stepsPerEpoch;
        const made = exports.train(first, count);
        const lastStart = (first + count - 1) * batchSize;
        lastBatch = { right: exports.batchCorrect(), rows: Math.min(batchSize, n - lastStart) };
        const allFinite =
          made === count && nonFiniteParameter(run) === null && !(ends && nonFiniteLoss(run) !== null);
        const found = allFinite ? null : firstDivergence(run, first + count, ends);
        if (found === null) return { step: step + count, cause: null };
        return { step: step - first + found.updates, cause: found.cause };
      }),

    evaluate: (step) => here(() => measurement(run, step, stepsPerEpoch)),

    gradientNorms: () =>
      here(() => {
        exports.differentiateTraining();
        return layers.map((_, index) => exports.gradientNorm(index));
      }),

    parameters: () => here(parameters),
    slopes: () => here(slopes),
    digested: () => here(digested),

    updateTo: (step) =>
      here(() => {
        const update = (step - 1) % stepsPerEpoch;
        const start = update * batchSize;
        const batch = [...wordsAt(exports, exports.order(), n).slice(start, start + batchSize)];
        replay(run, update);
        const before = parameters(run);
        exports.train(update, 1);
        return { batch, gradients: gradients(run), before, after: parameters(run) };
      }),

    unitStates: () => here(unitStates),
    predict: (x_bi, rows) => here(() => predict(run, x_bi, rows)),
    severed: () => here(severed),
    batchAccuracy: () => (lastBatch === null || correct === null ? null : lastBatch.right / lastBatch.rows),
    testCorrect: () => here(testCorrect),
  };
}

/** Puts the training part in the epoch's order, and saves the state that `replay` goes back to. */
function beginEpoch({ exports, spec }: KernelRun, epoch: number): void {
  const { shuffle, seed } = spec.training;
  if (shuffle) {
    wordsAt(exports, exports.shuffler(), 4).set(streamState(seed, 'batches', epoch));
    exports.shuffle();
  }
  exports.save();
}
