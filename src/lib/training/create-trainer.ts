import { activation } from '#lib/activations/index.ts';
import { loss as lossOf } from '#lib/losses/index.ts';
import { backward, createTrace, forward } from '#lib/network/index.ts';
import { stream } from '#lib/random/index.ts';
import { dataOf, type RunResult, type RunSpec } from '#lib/spec/index.ts';
import { type Batch, createBatches } from './batches.ts';
import { createBlocks, readSlopeGradients, restoreBlocks, updateBlocks, writeSlopes } from './block.ts';
import { surelyFinite } from './bound.ts';
import { correctRows } from './correct.ts';
import { digest } from './digest.ts';
import { createEvaluator } from './evaluation.ts';
import { initialize } from './initialize.ts';
import { nest } from './nest.ts';
import { createRecords } from './records.ts';
import type { Divergence, Measurement, Trainer, UnitState, Update } from './trainer.ts';

/** Its number changes whenever a digest may change. */
const engine = 'reference-1.0.0';

/** What this engine shows besides. */
export interface ReferenceTrainer extends Trainer {
  /**
   * Whether some hidden layer lets nothing through, forward or back: f′(z) is exactly 0 and f(z) is the same on every
   * training sample, for each of its units. Then its weights and those before it have zero gradients, so nothing of
   * this changes under plain SGD, and the outputs stay the same for all samples: the run can learn no more than one
   * constant.
   */
  severed(): boolean;
  /** The share of the last batch that was classified correctly before its update, in [0, 1]; null before the first. */
  batchAccuracy(): number | null;
  /** Per test row, 1 where its class is found, else 0; null for a regression or without a test part. */
  testCorrect(): Uint8Array | null;
}

/**
 * A run that can be advanced, stopped and looked at, on the readable network: float64, one operation after the other
 * in a fixed order.
 *
 * A run diverges at the first step that leaves a parameter or a loss that is not finite: that step is taken back. The
 * losses are looked at after every step whose weights could make them overflow, recorded or not, so that where a run
 * ends does not depend on who watches.
 */
export function trainer(spec: RunSpec): ReferenceTrainer {
  const { task, train, test, inputs, outputs } = dataOf(spec);
  const loss = lossOf(spec.training.loss);
  const { learned, drawn } = activation(spec.network.activation.id);
  const network = initialize(spec.network, inputs, outputs);
  const blocks = createBlocks(network, learned, spec.training.optimizer);
  const batches = createBatches(spec.training, train, inputs, outputs);
  const { stepsPerEpoch } = batches;
  const totalSteps = spec.training.steps ?? spec.training.epochs * stepsPerEpoch;
  const trace = createTrace(network, batches.size);
  const correct = correctRows(task, loss);
  const evaluator = createEvaluator(network, loss, correct);
  const slopeStream = drawn === undefined ? null : stream(spec.training.seed, 'slopes');
  const outputGradient_bo = new Float64Array(batches.size * outputs);
  const largestInput = Math.max(largest(train.x), test === null ? 0 : largest(test.x));
  const largestTarget = Math.max(largest(train.y), test === null ? 0 : largest(test.y));
  const records = createRecords(spec);

  let step = 0;
  let status: Trainer['status'] = 'running';
  let divergence: Divergence | null = null;
  let measured: Measurement | null = null;
  let lastBatch: (Batch & { readonly output_bo: Float64Array }) | null = null;

  function finiteLosses(): boolean {
    const parts = test === null ? [train] : [train, test];
    return parts.every((part) => Number.isFinite(evaluator.evaluate(part).loss));
  }

  /** Why the parameters as they are now cannot be kept, or null. */
  function trouble(): string | null {
    if (surelyFinite(network, largestInput, largestTarget)) return null;
    for (const [index, { weight_oi, bias_o, parameters }] of network.layers.entries()) {
      const learnedSlope = learned === undefined ? 0 : (parameters[learned.name] as number);
      if (!weight_oi.every(Number.isFinite)) return `a weight of layer ${index + 1} is not finite`;
      if (!bias_o.every(Number.isFinite)) return `a bias of layer ${index + 1} is not finite`;
      if (!Number.isFinite(learnedSlope)) return `the slope of layer ${index + 1} is not finite`;
    }
    return finiteLosses() ? null : 'the loss is not finite';
  }

  function diverge(at: number, cause: string): void {
    status = 'diverged';
    divergence = { step: at, cause: `${at === 0 ? 'Before the first step' : `After step ${at}`} ${cause}.` };
  }

  /** One update; false if it had to be taken back. */
  function update(): boolean {
    const batch = batches.take(step);
    const { x_bi, y_bo, rows } = batch;
    const output_bo = forward(network, trace, x_bi, rows, slopeStream);
    loss.gradient(output_bo, y_bo, rows, outputs, outputGradient_bo);
    backward(network, trace, x_bi, outputGradient_bo, rows, slopeStream !== null);
    readSlopeGradients(blocks, network);
    updateBlocks(blocks);
    writeSlopes(blocks, network, learned);
    measured = null;
    lastBatch = { ...batch, output_bo };
    const cause = trouble();
    if (cause === null) {
      step += 1;
      return true;
    }
    restoreBlocks(blocks);
    writeSlopes(blocks, network, learned);
    diverge(step + 1, cause);
    return false;
  }

  function recordIfDue(): void {
    if (!records.due(step, stepsPerEpoch, totalSteps)) return;
    const norms = spec.record.gradients ? evaluator.gradientNorms(train) : null;
    records.add(measure(), norms, blocks.slopes && [...blocks.slopes.values]);
  }

  function unitStates(): UnitState[][] {
    return evaluator.unitStates(train);
  }

  function measure(): Measurement {
    if (measured !== null) return measured;
    const trained = evaluator.evaluate(train);
    const tested = test === null ? null : evaluator.evaluate(test);
    const states = unitStates();
    measured = {
      step,
      epoch: step / stepsPerEpoch,
      trainLoss: trained.loss,
      testLoss: tested === null ? null : tested.loss,
      trainAccuracy: trained.accuracy,
      testAccuracy: tested === null ? null : tested.accuracy,
      inactiveUnits: states.map((layer) => layer.filter((state) => state !== 'active').length),
      deadUnits: states.map((layer) => layer.filter((state) => state === 'dead').length),
    };
    return measured;
  }

  const startTrouble = trouble();
  if (startTrouble === null) recordIfDue();
  else diverge(0, startTrouble);
  if (status === 'running' && step === totalSteps) status = 'finished';

  return {
    spec,
    engine,
    totalSteps,
    stepsPerEpoch,
    get step() {
      return step;
    },
    get status() {
      return status;
    },
    get divergence() {
      return divergence;
    },

    advance(steps) {
      for (let made = 0; made < steps && status === 'running' && update(); made += 1) {
        recordIfDue();
        if (step === totalSteps) status = 'finished';
      }
    },

    measure,
    unitStates,
    predict: evaluator.predict,
    parameters: () => nest(network, blocks, (block) => block.values),

    lastUpdate(): Update | null {
      // The gradients that are left after a divergence belong to the step that was taken back.
      if (step === 0 || status === 'diverged') return null;
      return {
        step,
        batch: batches.rows(step - 1),
        gradients: nest(network, blocks, (block) => block.gradient),
        before: nest(network, blocks, (block) => block.before),
        after: nest(network, blocks, (block) => block.values),
      };
    },

    batchAccuracy() {
      if (lastBatch === null || correct === null) return null;
      const { output_bo, y_bo, rows } = lastBatch;
      return correct(output_bo, y_bo, rows, outputs) / rows;
    },

    testCorrect: () => (test === null ? null : evaluator.correct(test)),

    severed: () => evaluator.severed(train),

    result(): RunResult {
      const { weights, biases } = nest(network, blocks, (block) => block.values);
      return {
        spec,
        engine,
        status: status === 'running' ? 'stopped' : status,
        divergence,
        ...records.lists(),
        weights,
        biases,
        digest: digest(blocks.all.map((block) => block.values)),
      };
    },
  };
}

/** The largest absolute value. */
function largest(values: Float64Array): number {
  let found = 0;
  for (const value of values) found = Math.max(found, Math.abs(value));
  return found;
}
