import { describe, expect, it } from 'vitest';
import { referenceTrainer } from '#lib/training/index.ts';
import { specOf } from './engine.ts';
import { plainLoop } from './plain-loop.ts';
import { workloads } from './workload.ts';

describe.each(workloads)('plainLoop on $id', (workload) => {
  it('starts from the weights given', async () => {
    const training = await plainLoop(workload);
    expect(await training.parameters()).toEqual(workload.initial);
  });

  it('makes the reference engine’s updates, up to float32, more than once through the data', async () => {
    const steps = workload.x.length / workload.batchSize + 3;
    const training = await plainLoop(workload);
    await training.train(steps - 1);
    await training.train(1);
    const reference = referenceTrainer(specOf(workload, workload.initial, steps));
    reference.advance(steps);
    const { weights, biases } = reference.parameters();
    const own = await training.parameters();
    const expected = [...weights.flat(2), ...biases.flat()];
    const start = [...workload.initial.weights.flat(2), ...workload.initial.biases.flat()];
    const moved = Math.max(...expected.map((value, at) => Math.abs(value - (start[at] as number))));
    const apart = [...own.weights.flat(2), ...own.biases.flat()].map((value, at) =>
      Math.abs(value - (expected[at] as number)),
    );
    expect(moved).toBeGreaterThan(0.01);
    expect(Math.max(...apart)).toBeLessThan(1e-4 * moved);
  });
});
