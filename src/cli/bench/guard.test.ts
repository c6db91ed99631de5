import { describe, expect, it } from 'vitest';
import { kernelTrainer, referenceTrainer } from '#lib/training/index.ts';
import { engine } from './engine.ts';
import { check, expectedOf, objection } from './guard.ts';
import { plainLoop } from './plain-loop.ts';
import { type Workload, workloads } from './workload.ts';

const [workload] = workloads as readonly [Workload];

describe('objection', () => {
  const expected = { start: 0.7, reached: 0.5 };

  it('has none to a loss that fell to where the reference’s did', () => {
    expect(objection(0.5, expected)).toBeNull();
    expect(objection(0.50001, expected)).toBeNull();
  });

  it.each([0.5001, 0.4999, 0.7, 0.9, Number.NaN])('names what was expected where the loss is %f', (loss) => {
    expect(objection(loss, expected)).toBe(
      `after 67 steps expected a loss of 0.500000, down from 0.700000, received ${loss.toPrecision(6)}`,
    );
  });

  it('is not content with standing still together', () => {
    expect(objection(0.7, { start: 0.7, reached: 0.7 })).not.toBeNull();
  });
});

describe('check', () => {
  it.each([
    ['the reference engine', engine(referenceTrainer)],
    ['the kernel', engine(kernelTrainer)],
    ['the plain loop', plainLoop],
  ])('lets %s pass', async (_, create) => {
    await expect(check(workload, await create(workload), expectedOf(workload))).resolves.toBeUndefined();
  });

  it.each([
    ['another learning rate', { ...workload, learningRate: 2 * workload.learningRate }],
    ['other batches', { ...workload, x: workload.x.toReversed(), y: workload.y.toReversed() }],
    ['no training', { ...workload, learningRate: 0 }],
  ])('catches %s', async (_, other) => {
    const training = await plainLoop(other);
    await expect(check(workload, training, expectedOf(workload))).rejects.toThrow(/^after 67 steps expected/);
  });
});
