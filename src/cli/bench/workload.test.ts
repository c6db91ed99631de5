import { describe, expect, it } from 'vitest';
import { parseSpec } from '#lib/spec/index.ts';
import { specOf } from './engine.ts';
import { workloads } from './workload.ts';

describe.each(workloads)('$id', (workload) => {
  it('is a run that a specification can describe', () => {
    const spec = specOf(workload, workload.initial, 10);
    expect(parseSpec(spec)).toEqual(spec);
  });

  it('has full batches, and float32s', () => {
    expect(workload.x.length % workload.batchSize).toBe(0);
    const numbers = [workload.learningRate, ...workload.x.flat(), ...workload.initial.weights.flat(2)];
    expect(numbers.filter((value) => value !== Math.fround(value))).toEqual([]);
  });
});
