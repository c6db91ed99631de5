import { parseSpec, type RunDocument, type RunResult } from '#lib/spec/index.ts';
import {
  type Combination,
  combinations,
  pairedDifferences,
  rowOf,
  type SweepRow,
  summaries,
  sweepRuns,
  type Varied,
} from '#lib/sweep/index.ts';
import { trainer as startTrainer, type Trainer, train as trainToEnd } from '#lib/training/index.ts';

/**
 * A training run that can be stopped anywhere: `advance(steps)`, `measure()`, `parameters()`, `unitStates()`, `result()`.
 *
 * Throws an Error that names the field, what was expected and what came.
 *
 * @example trainer({ data: { id: 'two-moons' }, network: { activation: { id: 'relu' } } })
 */
export function trainer(document: RunDocument): Trainer {
  return startTrainer(parseSpec(document));
}

/** Trains to the end: losses and accuracies epoch by epoch, inactive and dead units by layer, weights, a digest. */
export function train(document: RunDocument): RunResult {
  return trainToEnd(parseSpec(document));
}

/** What a sweep varies: values by the field's path, `{ 'training.optimizer.learningRate': [0.1, 1] }`. */
export type Vary = Readonly<Record<string, readonly unknown[]>>;

/** A run for each combination and seed, a summary per combination, each combination against the first. */
export interface Sweep {
  readonly combinations: readonly Combination[];
  readonly rows: readonly SweepRow[];
  readonly summaries: ReturnType<typeof summaries>;
  readonly differences: ReturnType<typeof pairedDifferences>;
}

/**
 * Runs a specification with the seeds 1 … `seeds`, and with every combination of what is varied. The runs of one seed
 * differ in nothing but that.
 *
 * @example sweep(document, { seeds: 20, vary: { 'network.activation': [{ id: 'relu' }, { id: 'leaky-relu' }] } })
 */
export function sweep(document: RunDocument, { seeds = 1, vary = {} }: SweepOptions = {}): Sweep {
  const varied = Object.entries(vary).map(([path, values]): Varied => ({ path, values }));
  const list = combinations(document, varied);
  const rows = sweepRuns(list, seeds).map((run) => {
    const one = startTrainer(run.spec);
    one.advance(one.totalSteps);
    const { divergence, engine } = one;
    return rowOf(run, { measurement: one.measure(), divergence, engine, digest: one.result().digest });
  });
  return { combinations: list, rows, summaries: summaries(rows), differences: pairedDifferences(rows) };
}

export interface SweepOptions {
  readonly seeds?: number;
  readonly vary?: Vary;
}

/**
 * Numbers from `from` to `to`, evenly spaced, both ends included.
 *
 * @example range(-1, 1, 5) // [-1, -0.5, 0, 0.5, 1]
 */
export function range(from: number, to: number, count: number): readonly number[] {
  if (!Number.isInteger(count) || count < 2) {
    throw new RangeError(`range: expected a whole number of values from 2, received ${count}`);
  }
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}
