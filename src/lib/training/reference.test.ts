import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activations } from '../activations/index.ts';
import { losses } from '../losses/index.ts';
import { optimizers } from '../optimizers/index.ts';
import { type ActivationSpec, type GivenInit, type OptimizerSpec, parseSpec } from '../spec/index.ts';
import { kernelTrainer, referenceTrainer } from './index.ts';

interface ReferenceRun {
  readonly activation: ActivationSpec;
  readonly loss: string;
  readonly optimizer: Partial<OptimizerSpec>;
  readonly trainLoss: number;
  readonly weights: number[][][];
  readonly biases: number[][];
  readonly slopes: number[] | null;
}

interface Reference {
  readonly hidden: number[];
  readonly batchSize: number;
  readonly epochs: number;
  readonly x: number[][];
  readonly targets: Record<string, number[][]>;
  readonly inits: Record<string, GivenInit>;
  readonly runs: ReferenceRun[];
}

const reference = JSON.parse(
  readFileSync(new URL('../../../reference/training.json', import.meta.url), 'utf8'),
) as Reference;

/** The largest relative difference of two lists of numbers; those below `floor` count as that large. */
function difference(actual: readonly number[], expected: readonly number[], floor: number): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(
    ...expected.map((value, k) => Math.abs((actual[k] as number) - value) / Math.max(floor, Math.abs(value))),
  );
}

// PyTorch computed these in float64, and so does the reference. The kernel computes in float32: a parameter near zero has
// lost digits there (PyTorch's own float32 differs by up to 2.7e-4 on numbers below 0.01).
describe.each([
  { engine: 'reference', start: referenceTrainer, tolerance: 1e-9, floor: 1e-3 },
  { engine: 'kernel', start: kernelTrainer, tolerance: 1e-4, floor: 1e-2 },
])('training with the $engine, against PyTorch after 20 epochs', ({ start, tolerance, floor }) => {
  it.each(
    reference.runs.map((run) => ({
      ...run,
      name: `${run.activation.id}, ${run.loss}, ${JSON.stringify(run.optimizer)}`,
    })),
  )('$name', (expected) => {
    const { activation, loss, optimizer } = expected;
    const { hidden, batchSize, epochs, x, targets, inits } = reference;
    const run = start(
      parseSpec({
        data: { id: 'inline', x, y: targets[loss] },
        network: { hidden, activation, init: inits[loss] },
        training: { loss, optimizer, batchSize, epochs, shuffle: false },
        record: { every: 0 },
      }),
    );
    if (run === null) throw new Error('engine: expected one that can do the run, received none');
    run.advance(run.totalSteps);
    const { weights, biases, slopes } = run.parameters();
    expect(run.status).toBe('finished');
    expect(difference(weights.flat(2), expected.weights.flat(2), floor)).toBeLessThan(tolerance);
    expect(difference(biases.flat(), expected.biases.flat(), floor)).toBeLessThan(tolerance);
    expect(difference(slopes ?? [], expected.slopes ?? [], floor)).toBeLessThan(tolerance);
    expect(difference([run.measure().trainLoss], [expected.trainLoss], floor)).toBeLessThan(tolerance);
  });

  it('covers every activation, loss and optimizer of the registries', () => {
    const covered = (pick: (run: ReferenceRun) => string) => new Set(reference.runs.map(pick));
    const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
    expect(covered(({ activation }) => activation.id)).toEqual(ids(activations));
    expect(covered(({ loss }) => loss)).toEqual(ids(losses));
    expect(covered(({ optimizer }) => optimizer.id ?? '')).toEqual(ids(optimizers));
  });
});
