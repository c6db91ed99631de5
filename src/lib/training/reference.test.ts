import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activations } from '#lib/activations/index.ts';
import { losses } from '#lib/losses/index.ts';
import { optimizers } from '#lib/optimizers/index.ts';
import { type ActivationSpec, type GivenInit, type OptimizerSpec, parseSpec } from '#lib/spec/index.ts';
import { trainer } from './index.ts';

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

/** The largest relative difference of two lists of numbers. */
function difference(actual: readonly number[], expected: readonly number[]): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(
    ...expected.map((value, k) => Math.abs((actual[k] as number) - value) / Math.max(1e-3, Math.abs(value))),
  );
}

describe('training, against PyTorch after 20 epochs', () => {
  it.each(
    reference.runs.map((run) => ({
      ...run,
      name: `${run.activation.id}, ${run.loss}, ${JSON.stringify(run.optimizer)}`,
    })),
  )('$name', (expected) => {
    const { activation, loss, optimizer } = expected;
    const { hidden, batchSize, epochs, x, targets, inits } = reference;
    const run = trainer(
      parseSpec({
        data: { id: 'inline', x, y: targets[loss] },
        network: { hidden, activation, init: inits[loss] },
        training: { loss, optimizer, batchSize, epochs, shuffle: false },
        record: { every: 0 },
      }),
    );
    run.advance(run.totalSteps);
    const { weights, biases, slopes } = run.parameters();
    expect(run.status).toBe('finished');
    expect(difference(weights.flat(2), expected.weights.flat(2))).toBeLessThan(1e-9);
    expect(difference(biases.flat(), expected.biases.flat())).toBeLessThan(1e-9);
    expect(difference(slopes ?? [], expected.slopes ?? [])).toBeLessThan(1e-9);
    expect(difference([run.measure().trainLoss], [expected.trainLoss])).toBeLessThan(1e-9);
  });

  it('covers every activation, loss and optimizer of the registries', () => {
    const covered = (pick: (run: ReferenceRun) => string) => new Set(reference.runs.map(pick));
    const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
    expect(covered(({ activation }) => activation.id)).toEqual(ids(activations));
    expect(covered(({ loss }) => loss)).toEqual(ids(losses));
    expect(covered(({ optimizer }) => optimizer.id ?? '')).toEqual(ids(optimizers));
  });
});
