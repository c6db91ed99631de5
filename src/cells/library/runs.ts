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
 * The document says what is run: `data`, `network`, `training`. What it leaves out has the defaults of the course.
 *
 * @throws an Error that names the field, what was expected and what came
 * @example
 * const run = trainer({
 *   data: { id: 'two-moons', seed: 1 },
 *   network: { activation: { id: 'relu' } },
 * });
 * run.advance(100);
 * run.measure().trainLoss
 */
export function trainer(document: RunDocument): Trainer {
  return startTrainer(parseSpec(document));
}

/**
 * Trains to the end: losses and accuracies epoch by epoch, inactive and dead units by layer, weights, a digest.
 *
 * @throws an Error that names the field, what was expected and what came
 * @example
 * const { trainLoss } = train({
 *   data: { id: 'circles' },
 *   network: { activation: { id: 'relu' } },
 * });
 * plot({ loss: trainLoss }, { x: 'record', y: 'loss' });
 */
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
 * differ in nothing but that: one seed sets data, weights and batches.
 *
 * @throws an Error that names the field, what was expected and what came
 * @example
 * const { rows } = sweep(
 *   {
 *     data: { id: 'two-moons' },
 *     network: { activation: { id: 'relu' } },
 *     training: { steps: 200 },
 *   },
 *   { seeds: 2, vary: { 'training.batchSize': [10, 50] } },
 * );
 * rows.map(({ trainLoss }) => trainLoss)
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

/** With how many seeds, and what is varied. */
export interface SweepOptions {
  /** 1 unless it is given. */
  readonly seeds?: number;
  readonly vary?: Vary;
}
