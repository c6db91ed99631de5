import { activation } from '../../activations/index.ts';
import { loss as lossOf } from '../../losses/index.ts';
import { backward, createTrace, forward, type Network } from '../../network/index.ts';
import { engineNames } from '../../pin/engines.ts';
import { stream } from '../../random/index.ts';
import { dataOf, inconsistency, type RunSpec } from '../../spec/index.ts';
import { correctRows } from '../correct.ts';
import type { Engine } from '../engine.ts';
import { initialize } from '../initialize.ts';
import { largest } from '../largest.ts';
import { type Batch, createBatches } from './batches.ts';
import { createBlocks, readSlopeGradients, restoreBlocks, updateBlocks, writeSlopes } from './block.ts';
import { surelyFinite } from './bound.ts';
import { createEvaluator } from './evaluation.ts';
import { nest } from './nest.ts';

/** Rows of a batch times units of the network: what each of them does is kept until the update is made. */
const mostTraced = 20_000_000;

/**
 * The readable engine: float64, one operation after the other in a fixed order. The losses are evaluated after every step
 * whose weights could make them overflow. Throws a `SpecError` where a batch is too large for a network of this size.
 */
export function referenceEngine(spec: RunSpec): Engine {
  const { task, train, test, inputs, outputs } = dataOf(spec);
  const loss = lossOf(spec.training.loss);
  const { learned, drawn } = activation(spec.network.activation.id);
  const network = initialize(spec.network, inputs, outputs);
  const blocks = createBlocks(network, learned, spec.training.optimizer);
  const batches = createBatches(spec.training, train, inputs, outputs);
  refuseLargeBatch(batches.size, network);
  const trace = createTrace(network, batches.size);
  const correct = correctRows(task, loss);
  const evaluator = createEvaluator(network, loss, correct);
  const slopeStreams =
    drawn === undefined
      ? null
      : spec.network.hidden.map((_, layer) => stream(spec.training.seed, 'slopes', layer));
  const outputGradient_bo = new Float64Array(batches.size * outputs);
  const largestInput = Math.max(largest(train.x), test === null ? 0 : largest(test.x));
  const largestTarget = Math.max(largest(train.y), test === null ? 0 : largest(test.y));
  let lastBatch: (Batch & { readonly output_bo: Float64Array }) | null = null;

  function finiteLosses(): boolean {
    const parts = test === null ? [train] : [train, test];
    return parts.every((part) => Number.isFinite(evaluator.evaluate(part).loss));
  }

  /** Which parameter or loss is not finite now, or null. */
  function nonFinite(): string | null {
    if (surelyFinite(network, largestInput, largestTarget)) return null;
    for (const [index, { weight_oi, bias_o, parameters }] of network.layers.entries()) {
      const learnedSlope = learned === undefined ? 0 : (parameters[learned.name] as number);
      if (!weight_oi.every(Number.isFinite)) return `a weight of layer ${index + 1} is not finite`;
      if (!bias_o.every(Number.isFinite)) return `a bias of layer ${index + 1} is not finite`;
      if (!Number.isFinite(learnedSlope)) return `the slope of layer ${index + 1} is not finite`;
    }
    return finiteLosses() ? null : 'the loss is not finite';
  }

  /** One update; the cause if it had to be taken back. */
  function update(step: number): string | null {
    const batch = batches.take(step);
    const { x_bi, y_bo, rows } = batch;
    const output_bo = forward(network, trace, x_bi, rows, slopeStreams);
    loss.gradient(output_bo, y_bo, rows, outputs, outputGradient_bo);
    backward(network, trace, x_bi, outputGradient_bo, rows, slopeStreams !== null);
    readSlopeGradients(blocks, network);
    updateBlocks(blocks);
    writeSlopes(blocks, network, learned);
    lastBatch = { ...batch, output_bo };
    const cause = nonFinite();
    if (cause === null) return null;
    restoreBlocks(blocks);
    writeSlopes(blocks, network, learned);
    return cause;
  }

  return {
    name: engineNames.reference,
    stepsPerEpoch: batches.stepsPerEpoch,
    nonFiniteAtStart: nonFinite,

    advance(step, count) {
      for (let made = 0; made < count; made += 1) {
        const cause = update(step + made);
        if (cause !== null) return { step: step + made, cause };
      }
      return { step: step + count, cause: null };
    },

    evaluate(step) {
      const trained = evaluator.evaluate(train);
      const tested = test === null ? null : evaluator.evaluate(test);
      const states = evaluator.unitStates(train);
      return {
        step,
        epoch: step / batches.stepsPerEpoch,
        trainLoss: trained.loss,
        testLoss: tested === null ? null : tested.loss,
        trainAccuracy: trained.accuracy,
        testAccuracy: tested === null ? null : tested.accuracy,
        inactiveUnits: states.map((layer) => layer.filter((state) => state !== 'active').length),
        deadUnits: states.map((layer) => layer.filter((state) => state === 'dead').length),
      };
    },

    gradientNorms: () => evaluator.gradientNorms(train),
    unitStates: () => evaluator.unitStates(train),
    predict: evaluator.predict,
    parameters: () => nest(network, blocks, (block) => block.values),
    slopes: () => blocks.slopes && [...blocks.slopes.values],
    digested: () => blocks.all.map((block) => block.values),

    updateTo: (step) => ({
      batch: batches.rows(step - 1),
      gradients: nest(network, blocks, (block) => block.gradient),
      before: nest(network, blocks, (block) => block.before),
      after: nest(network, blocks, (block) => block.values),
    }),

    batchAccuracy() {
      if (lastBatch === null || correct === null) return null;
      const { output_bo, y_bo, rows } = lastBatch;
      return correct(output_bo, y_bo, rows, outputs) / rows;
    },

    testCorrect: () => (test === null ? null : evaluator.correct(test)),
    severed: () => evaluator.severed(train),
  };
}

function refuseLargeBatch(size: number, { layers }: Network): void {
  const units = layers.reduce((sum, { fanOut }) => sum + fanOut, 0);
  const most = Math.floor(mostTraced / units);
  if (size <= most) return;
  const expected = `at most ${most} rows of a network of ${units} units without the fast engine`;
  throw inconsistency('training.batchSize', expected, `${size}`);
}
