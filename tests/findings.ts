import { describe, expect, it } from 'vitest';
import { present } from '#lib/assert/present.ts';
import { claimsOn } from '#lib/claims/index.ts';
import { fullProblems, type Results, resultsOf } from '#lib/evidence/index.ts';
import { experiments } from '#lib/experiments/index.ts';

const committed = import.meta.glob<Results>('../src/lib/experiments/results/*.json', {
  eager: true,
  import: 'default',
});

/** Holds the findings of one share of the experiments: a core that is done with one takes the next. */
export function holdFindings(share: number, of: number): void {
  const named = experiments
    .filter((_, index) => index % of === share)
    .map((experiment) => ({ experiment, on: claimsOn(experiment.id).join(', ') || 'none' }));
  describe.each(named)('experiment $experiment.id (claims: $on)', ({ experiment }) => {
    it('comes to what is committed, with all its seeds', { timeout: 900_000 }, () => {
      const results = committed[`../src/lib/experiments/results/${experiment.id}.json`];
      const before = present(results, experiment.id);
      // What is found again from ten times the seeds takes minutes.
      const recomputed = resultsOf(experiment, process.env.DEEP ? undefined : before.repeats);
      expect(fullProblems(experiment, before, recomputed)).toEqual([]);
    });
  });
}
