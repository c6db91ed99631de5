import { describe, expect, it } from 'vitest';
import { fullProblems, type Results } from '../evidence/index.ts';
import { experiments } from './index.ts';

const committed = import.meta.glob<Results>('./results/*.json', { eager: true, import: 'default' });

describe.each(experiments)('experiment $id', (experiment) => {
  it('comes to what is committed, with all its seeds', { timeout: 300_000 }, () => {
    const results = committed[`./results/${experiment.id}.json`];
    expect(results).toBeDefined();
    expect(fullProblems(experiment, results as Results)).toEqual([]);
  });
});
