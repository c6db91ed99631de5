import { describe, expect, it } from 'vitest';
import { kernelTrainer, referenceTrainer } from '#lib/training/index.ts';
import { engine, specOf } from './engine.ts';
import { expectedOf, objection } from './guard.ts';
import { type Workload, workloads } from './workload.ts';

describe.each(workloads)('$id', (workload) => {
  it('is measured on the engines that the rows name', () => {
    const spec = specOf(workload, workload.initial, 1);
    expect(kernelTrainer(spec)?.engine).toMatch(/^kernel-/);
    expect(referenceTrainer(spec).engine).toMatch(/^reference-/);
  });

  it('has a loss that falls far enough to be compared', () => {
    const { start, reached } = expectedOf(workload);
    expect(start - reached).toBeGreaterThan(0.02);
    expect(objection(start, { start, reached })).not.toBeNull();
  });
});

describe('engine', () => {
  const [workload] = workloads as readonly [Workload];

  it('refuses a run that the engine cannot do', () => {
    expect(() => engine(() => null)(workload)).toThrow(
      'expected an engine that can do this run, received none',
    );
  });

  it('says so when a run ends before its turn does', async () => {
    const short = specOf(workload, workload.initial, 50);
    const training = await engine(() => referenceTrainer(short))(workload);
    await training.train(40);
    await expect((async () => training.train(40))()).rejects.toThrow(
      /^reference-[\d.]+: expected 40 updates, received 10$/,
    );
  });
});
