import { freshCount, type LedgerEntry } from '#components/prose/claims.ts';
import { resultsOf } from '#components/prose/findings.ts';
import { present } from '#lib/assert/present.ts';
import { planOf } from '#lib/claims/index.ts';
import { type Experiment, figureInWords } from '#lib/evidence/index.ts';
import { experimentOf } from '#lib/experiments/index.ts';
import type { PageClaim, PagePlan } from './model.ts';

/** What a page is given of a claim: its parts, what is run for them, and what is published. */
export function pageClaim(entry: LedgerEntry): PageClaim {
  const { claim, verdict, outcomes } = entry;
  const plan = planOf(claim, experimentOf, { from: null, form: 'whole' });
  const findings = plan.map(({ id, figures }) => {
    const all = resultsOf(id).findings;
    const named = Object.keys(figures).map((name) => [name, present(all[name], `${name} of ${id}`)] as const);
    return [id, Object.fromEntries(named)] as const;
  });
  return {
    parts: claim.parts,
    quick: claim.quick,
    plans: plan.map(pagePlan),
    labels: Object.fromEntries(plan.map((experiment) => [experiment.id, labelsOf(experiment)])),
    published: { verdict, outcomes, findings: Object.fromEntries(findings) },
    fresh: freshCount(entry),
  };
}

const labelsOf = (experiment: Experiment): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(experiment.figures).map((name) => [name, figureInWords(experiment, name)]));

/** Throws where the seeds of an arm do not follow each other: then their first and their number do not say them. */
function pagePlan({ id, figures, expected, arms }: Experiment): PagePlan {
  const seeds = Object.entries(arms).map(([name, arm]) => {
    const [first = 0] = arm.seeds;
    if (arm.seeds.some((seed, index) => seed !== first + index)) {
      throw new Error(
        `arm ${name} of ${id}: expected seeds that follow each other, received ${arm.seeds.join(', ')}`,
      );
    }
    return [name, [first, arm.seeds.length]] as const;
  });
  return { id, figures, expected, seeds: Object.fromEntries(seeds) };
}
