import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { type ActivationSpec, dataOf, parseSpec, type RunSpec } from '../spec/index.ts';
import { type Trainer, trainer } from '../training/index.ts';
import { finish } from './finish.ts';
import { rescueSetup } from './rescue-setup.ts';

export interface RescueInput {
  /** Its id and parameters; what is left out has its default. Not one that draws its slopes. */
  readonly activation: Partial<ActivationSpec> & { readonly id: string };
  readonly seed: number;
  readonly maximumSteps: number;
  /** The setup's unless given. */
  readonly learningRate?: number;
  /** Of a learned slope; the weights' unless given. */
  readonly slopeLearningRate?: number;
  /** false trains the healthy network, for comparison. */
  readonly killed?: boolean;
}

export interface RescueOutcome {
  readonly seed: number;
  /** The activation's id. */
  readonly activation: string;
  readonly rescued: boolean;
  /** After how many updates the target accuracy was reached first; null if it was not. */
  readonly reachedAt: number | null;
  /** Updates made; fewer than allowed when the run was rescued, frozen or diverged. */
  readonly steps: number;
  /**
   * A hidden layer is cut off: on every point each of its units gives the same output and a gradient of exactly zero.
   * Plain SGD on a batch that never changes cannot undo that, so the run is over, however many steps it were given:
   * the output is one constant. (Its bias may still drift by a rounding error, about 1e-17 a step.)
   */
  readonly frozen: boolean;
  /** Training accuracy at the end, in [0, 1]. */
  readonly accuracy: number;
}

/** The healthy network's run. */
function freshSpec({
  activation,
  seed,
  maximumSteps,
  learningRate = rescueSetup.learningRate,
  slopeLearningRate,
}: RescueInput): RunSpec {
  return parseSpec({
    data: { id: 'two-moons', samples: 200, noise: 0.1, testFraction: 0, seed },
    network: { hidden: [16, 16], activation, init: { id: 'he-normal', seed } },
    training: {
      optimizer: { id: 'sgd', learningRate, slopeLearningRate },
      batchSize: 200,
      steps: maximumSteps,
      shuffle: false,
      seed,
    },
    record: { every: 0 },
  });
}

/** The run of one network: the same initial weights for every activation, its first layer dead under ReLU. */
export function rescueSpec(input: RescueInput): RunSpec {
  const fresh = freshSpec(input);
  if (input.killed === false) return fresh;
  const { weights, biases } = trainer(fresh).parameters();
  const { x, n } = dataOf(fresh).train;
  const [, ...others] = biases;
  const lowered = at(biases, 0).map((bias, unit) => {
    const into = at(at(weights, 0), unit);
    const [w1, w2] = [at(into, 0), at(into, 1)];
    let largest = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < n; row += 1) {
      const preactivation = bias + w1 * (x[2 * row] as number) + w2 * (x[2 * row + 1] as number);
      largest = Math.max(largest, preactivation);
    }
    return bias - (largest + 1);
  });
  const { network, ...rest } = fresh;
  const init = { id: 'given' as const, weights, biases: [lowered, ...others] };
  return { ...rest, network: { ...network, init } };
}

/** Updates between two inspections for a dead layer; the first is after update 1. */
const inspectEvery = 100;

/**
 * The run, update by update: yields the trainer before the first update and after each one, and returns what came of
 * it. Throws where the activation draws its slopes: then no two updates see the same network.
 */
export function* rescueSteps(input: RescueInput): Generator<Trainer, RescueOutcome, void> {
  if (activation(input.activation.id).drawn !== undefined) {
    throw new Error(`activation: expected one without drawn slopes, received ${input.activation.id}`);
  }
  const run = trainer(rescueSpec(input));
  const { targetAccuracy } = rescueSetup;
  const outcome = (reachedAt: number | null, accuracy: number, frozen: boolean): RescueOutcome => ({
    seed: input.seed,
    activation: input.activation.id,
    rescued: reachedAt !== null,
    reachedAt,
    steps: reachedAt ?? run.step,
    frozen,
    accuracy,
  });
  yield run;
  while (run.status === 'running') {
    const before = run.step;
    run.advance(1);
    // The forward pass of an update shows the network as it was before it.
    const accuracy = present(run.batchAccuracy(), 'batchAccuracy');
    if (accuracy >= targetAccuracy) return outcome(before, accuracy, false);
    if (run.step % inspectEvery === 1 && run.severed()) return outcome(null, accuracy, true);
    yield run;
  }
  const accuracy = present(run.measure().trainAccuracy, 'trainAccuracy');
  return outcome(accuracy >= targetAccuracy ? run.step : null, accuracy, false);
}

/** The run in one go. */
export const rescueRun = (input: RescueInput): RescueOutcome => finish(rescueSteps(input)).outcome;
