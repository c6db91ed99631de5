import { present } from '#lib/assert/present.ts';
import {
  type Claim,
  claimInputs,
  type FreshResults,
  freshFroms,
  freshSet,
  observationsOf,
  planOf,
  rowsOf,
} from '#lib/claims/index.ts';
import { experimentOf } from '#lib/experiments/index.ts';
import type { Store } from './committed.ts';
import { type Observe, observed } from './observe.ts';

/**
 * Runs claims on the sets of seeds that are missing, and keeps what came out after each: it can be stopped at any time, and goes
 * on where it was. What was kept of a claim that was decided otherwise is dropped.
 */
export async function runFresh(
  claims: readonly Claim[],
  store: Store,
  observe: Observe,
): Promise<readonly FreshResults[]> {
  const kept = new Map<string, FreshResults>(
    claims.map((claim) => {
      const inputs = claimInputs(claim, experimentOf);
      const before = store.fresh(claim.id);
      return [claim.id, before?.inputs === inputs ? before : { id: claim.id, inputs, sets: [] }];
    }),
  );
  for (const from of freshFroms) {
    const missing = claims.filter(({ id }) => !kept.get(id)?.sets.some((set) => set.from === from));
    if (missing.length === 0) continue;
    const parts = missing.flatMap((claim) => claim.parts);
    const plan = planOf({ parts, quick: 0 }, experimentOf, { from, form: 'whole' });
    const rows = rowsOf(plan);
    const all = await observed(rows, observe);
    const own = new Map(plan.map((each) => [each.id, observationsOf(each, rows, all)]));
    for (const claim of missing) {
      const before = present(kept.get(claim.id), claim.id);
      const set = freshSet(claim, from, experimentOf, (id) => present(own.get(id), id));
      const sets = [...before.sets, set].sort((a, b) => a.from - b.from);
      kept.set(claim.id, { ...before, sets });
      store.saveFresh({ ...before, sets });
      process.stderr.write(`seeds from ${from}, claim ${claim.id}: ${set.verdict}; quick: ${set.quick}\n`);
    }
  }
  return [...kept.values()];
}
