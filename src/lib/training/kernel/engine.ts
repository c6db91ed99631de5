import { activation as activationOf } from '../../activations/index.ts';
import { at } from '../../assert/at.ts';
import type { Rows } from '../../datasets/index.ts';
import { loss as lossOf } from '../../losses/index.ts';
import { streamState } from '../../random/index.ts';
import { activationParameters, dataOf, type RunSpec } from '../../spec/index.ts';
import { correctRows } from '../correct.ts';
import type { Engine } from '../engine.ts';
import { initialize } from '../initialize.ts';
import { largest } from '../largest.ts';
import type { NetworkParameters, UnitState } from '../trainer.ts';
import { type Kernel, loadKernel, occupy, type Place } from './instance.ts';
import { floatsAt, readBlocks, readWeights, wordsAt, writeWeights } from './layout.ts';

/** Rows that the kernel takes at a time. */
const chunkRows = 64;

/** The parts of the data, as the kernel numbers them. */
const training = 0;
const testing = 1;

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
  if (kernel === null) return null;
  const { exports } = kernel;
  const { task, train, test, inputs, outputs } = dataOf(spec);
  const { optimizer, shuffle, seed } = spec.training;
  const loss = lossOf(spec.training.loss);
  const correct = correctRows(task, loss);
  const largestInput = Math.max(largest(train.x), test === null ? 0 : largest(test.x));
  const largestTarget = Math.max(largest(train.y), test === null ? 0 : largest(test.y));
  const numbers = numbersOf(kernel, spec, countedBy(correct === null, loss.correct === null, outputs));
  if (numbers === null || Math.fround(Math.max(largestInput, largestTarget)) === Number.POSITIVE_INFINITY) {
    return null;
  }

  const { parameters: parameterList, learned, drawn } = activationOf(spec.network.activation.id);
  const network = initialize(spec.network, inputs, outputs);
  const { layers } = network;
  const hidden = layers.length - 1;
  const batchSize = Math.min(spec.training.batchSize, train.n);
  const stepsPerEpoch = Math.ceil(train.n / batchSize);
  const place: Place = { bytes: null };
  let lastBatch: { readonly right: number; readonly rows: number } | null = null;

  /** The kernel, with this run in its memory. */
  function here(): typeof exports {
    occupy(kernel as Kernel, place);
    return exports;
  }

  function fillPart(part: number, { x, y }: Rows): void {
    floatsAt(exports, exports.inputs(part), x.length).set(x);
    floatsAt(exports, exports.targets(part), y.length).set(y);
  }

  function setUp({ activation, loss: lossNumber, counted, optimizer: optimizerNumber }: Numbers): void {
    here();
    exports.begin(inputs, layers.length, activation);
    for (const [index, { fanOut }] of layers.entries()) exports.setWidth(index, fanOut);
    const { learningRate, slopeLearningRate, momentum } = optimizer;
    const slopeRate = slopeLearningRate ?? learningRate;
    exports.setTraining(lossNumber, counted, batchSize, optimizerNumber, learningRate, slopeRate, momentum);
    exports.setSamples(train.n, test?.n ?? 0);
    exports.layOut();
    const values = activationParameters(spec.network.activation);
    const parameters = parameterList.map(({ name }) => values[name] as number);
    for (const [index, { weight_oi, bias_o, fanIn, fanOut }] of layers.entries()) {
      writeWeights(exports, index, weight_oi, fanIn, fanOut);
      floatsAt(exports, exports.biases(index), fanOut).set(bias_o);
      if (index === hidden) continue;
      floatsAt(exports, exports.parameters(index), parameters.length).set(parameters);
      if (learned !== undefined) {
        floatsAt(exports, exports.slope(index), 1)[0] = values[learned.name] as number;
      }
      if (drawn !== undefined) {
        wordsAt(exports, exports.slopeStream(index), 4).set(streamState(seed, 'slopes', index));
      }
    }
    fillPart(training, train);
    if (test !== null) fillPart(testing, test);
    exports.ready();
  }

  /** Why the parameters cannot be kept, or null. */
  function parameterTrouble(): string | null {
    const found = exports.trouble();
    if (found === 0) return null;
    const what = ['the slope', 'a weight', 'a bias'][found % 3];
    return `${what} of layer ${Math.ceil(found / 3)} is not finite`;
  }

  /** Looks at the losses of both parts, unless the weights are so small that they must be finite. */
  function lossTrouble(): string | null {
    if (largestTarget < safeTarget && exports.surelyFinite(largestInput) !== 0) return null;
    exports.evaluate(training);
    if (test !== null) exports.evaluate(testing);
    const finite =
      Number.isFinite(exports.loss(training)) && (test === null || Number.isFinite(exports.loss(testing)));
    return finite ? null : 'the loss is not finite';
  }

  /** Goes back to the start of the epoch, and on from there. */
  function rewind(updates: number): void {
    exports.restore();
    exports.train(0, updates);
  }

  /** Finds the first of an epoch's updates that cannot be kept, and leaves the state before it. */
  function firstTrouble(until: number, ends: boolean): { updates: number; cause: string } | null {
    exports.restore();
    for (let updates = 0; updates < until; updates += 1) {
      if (exports.train(updates, 1) === 0) {
        const kept = Math.max(0, updates - 1);
        rewind(kept);
        return { updates: kept, cause: 'the loss is not finite' };
      }
      const cause = parameterTrouble() ?? (ends && updates + 1 === until ? lossTrouble() : null);
      if (cause !== null) {
        rewind(updates);
        return { updates, cause };
      }
    }
    return null;
  }

  function nested(
    weightsAt: 'weights' | 'weightGradients',
    biasesAt: 'biases' | 'biasGradients',
  ): NetworkParameters {
    const slopesAt = weightsAt === 'weights' ? 'slope' : 'slopeGradient';
    return {
      weights: layers.map(({ fanIn, fanOut }, index) => {
        const weight_oi = readWeights(exports, index, exports[weightsAt](index), fanIn, fanOut);
        return Array.from({ length: fanOut }, (_, o) => [...weight_oi.subarray(o * fanIn, (o + 1) * fanIn)]);
      }),
      biases: layers.map(({ fanOut }, index) => [...floatsAt(exports, exports[biasesAt](index), fanOut)]),
      slopes: slopes(slopesAt),
    };
  }

  function slopes(at: 'slope' | 'slopeGradient'): number[] | null {
    if (learned === undefined || hidden === 0) return null;
    return [...floatsAt(exports, exports[at](0), hidden)];
  }

  function predict(x_bi: Float64Array, rows: number): Float64Array {
    here();
    const predicted = new Float64Array(rows * outputs);
    for (let start = 0; start < rows; start += chunkRows) {
      const count = Math.min(chunkRows, rows - start);
      const chunk = x_bi.subarray(start * inputs, (start + count) * inputs);
      floatsAt(exports, exports.staging(), chunk.length).set(chunk);
      exports.predict(count);
      const output_bo = readBlocks(exports, exports.outputs(hidden), exports.rows(hidden), outputs, count);
      predicted.set(output_bo, start * outputs);
    }
    return predicted;
  }

  setUp(numbers);

  return {
    name: 'kernel-1.0.0',
    stepsPerEpoch,

    troubleAtStart() {
      here();
      return parameterTrouble() ?? lossTrouble();
    },

    advance(step, count, isLast) {
      here();
      const first = step % stepsPerEpoch;
      if (first === 0) {
        if (shuffle) {
          const epoch = step / stepsPerEpoch;
          wordsAt(exports, exports.shuffler(), 4).set(streamState(seed, 'batches', epoch));
          exports.shuffle();
        }
        exports.save();
      }
      const ends = isLast || first + count === stepsPerEpoch;
      const made = exports.train(first, count);
      const lastStart = (first + count - 1) * batchSize;
      lastBatch = { right: exports.batchCorrect(), rows: Math.min(batchSize, train.n - lastStart) };
      if (made === count && exports.trouble() === 0 && !(ends && lossTrouble() !== null)) {
        return { step: step + count, cause: null };
      }
      const found = firstTrouble(first + count, ends);
      if (found === null) return { step: step + count, cause: null };
      return { step: step - first + found.updates, cause: found.cause };
    },

    evaluate(step) {
      here();
      exports.evaluate(training);
      if (test !== null) exports.evaluate(testing);
      const inactiveUnits: number[] = [];
      const deadUnits: number[] = [];
      for (let index = 0; index < hidden; index += 1) {
        inactiveUnits.push(exports.inactiveUnits(index));
        deadUnits.push(exports.deadUnits(index));
      }
      return {
        step,
        epoch: step / stepsPerEpoch,
        trainLoss: exports.loss(training),
        testLoss: test === null ? null : exports.loss(testing),
        trainAccuracy: correct === null ? null : exports.correct(training) / train.n,
        testAccuracy: correct === null || test === null ? null : exports.correct(testing) / test.n,
        inactiveUnits,
        deadUnits,
      };
    },

    gradientNorms() {
      here().differentiateTraining();
      return layers.map((_, index) => exports.gradientNorm(index));
    },

    parameters() {
      here();
      return nested('weights', 'biases');
    },

    slopes() {
      here();
      return slopes('slope');
    },

    digested() {
      here();
      const lists = layers.flatMap(({ fanIn, fanOut }, index) => [
        readWeights(exports, index, exports.weights(index), fanIn, fanOut),
        floatsAt(exports, exports.biases(index), fanOut),
      ]);
      const learnedSlopes = slopes('slope');
      return learnedSlopes === null ? lists : [...lists, learnedSlopes];
    },

    updateTo(step) {
      here();
      const update = (step - 1) % stepsPerEpoch;
      const start = update * batchSize;
      const batch = wordsAt(exports, exports.order(), train.n).slice(start, start + batchSize);
      rewind(update);
      const before = nested('weights', 'biases');
      exports.train(update, 1);
      return {
        batch: [...batch],
        gradients: nested('weightGradients', 'biasGradients'),
        before,
        after: nested('weights', 'biases'),
      };
    },

    unitStates() {
      here().evaluate(training);
      const anyOf = (address: number, unit: number) =>
        wordsAt(exports, address + 16 * unit, 4).some((lane) => lane !== 0);
      return layers.slice(0, hidden).map(({ fanOut }, index) =>
        Array.from({ length: fanOut }, (_, unit): UnitState => {
          if (anyOf(exports.active(index), unit)) return 'active';
          return anyOf(exports.passing(index), unit) ? 'inactive' : 'dead';
        }),
      );
    },

    predict,

    severed() {
      here();
      const flat = new Array<boolean>(hidden).fill(true);
      const firstOutputs: Float32Array[] = [];
      for (let start = 0; start < train.n; ) {
        const count = exports.look(start);
        for (let index = 0; index < hidden; index += 1) {
          const { fanOut } = at(layers, index);
          const rows = exports.rows(index);
          const output_bo = readBlocks(exports, exports.outputs(index), rows, fanOut, count);
          const derivative_bo = readBlocks(exports, exports.derivatives(index), rows, fanOut, count);
          firstOutputs[index] ??= output_bo.slice(0, fanOut);
          const first_o = firstOutputs[index];
          flat[index] &&=
            derivative_bo.every((derivative) => derivative === 0) &&
            output_bo.every((output, k) => output === first_o?.[k % fanOut]);
        }
        start += count;
      }
      return flat.includes(true);
    },

    batchAccuracy: () => (lastBatch === null || correct === null ? null : lastBatch.right / lastBatch.rows),

    testCorrect() {
      if (test === null || correct === null) return null;
      const output_bo = predict(test.x, test.n);
      return Uint8Array.from({ length: test.n }, (_, row) =>
        correct(
          output_bo.subarray(row * outputs, (row + 1) * outputs),
          test.y.subarray(row * outputs, (row + 1) * outputs),
          1,
          outputs,
        ),
      );
    },
  };
}

/** Targets below this leave every loss finite where the outputs are safe. */
const safeTarget = 1e15;

interface Numbers {
  readonly activation: number;
  readonly loss: number;
  readonly counted: number;
  readonly optimizer: number;
}

/** What a run uses, by the kernel's numbers; null where it has no function for some of it. */
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
