import { describe, expect, it } from 'vitest';
import { ledger } from '#components/prose/claims.ts';
import { resultsOf } from '#components/prose/findings.ts';
import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { rowsOf } from '#lib/claims/index.ts';
import type { Observation } from '#lib/evidence/index.ts';
import type { ClaimRunState } from './figure.ts';
import { type PageClaim, planFor, resultOf } from './model.ts';
import { pageClaim } from './page-claim.ts';
import { type Phase, sentence } from './sentence.ts';
import { pinnedRows, table } from './table.ts';

/** What the published runs observed, as a worker would hand it over: a row of a plan that has their seeds. */
const publishedRow = (row: { experiment: string; arm: string; seeds: readonly number[] }, first: number) => {
  const { quantities } = present(resultsOf(row.experiment).arms[row.arm], row.arm);
  return row.seeds.map((seed): Observation => {
    const index = seed - first;
    const all = Object.entries(quantities).map(([name, values]) => [name, at(values, index)]);
    return { quantities: Object.fromEntries(all), digest: null };
  });
};

/** A claim’s published runs: the whole form on the seeds that all its experiments begin with. */
function published(claim: PageClaim) {
  const state: ClaimRunState = { from: 1, form: 'whole' };
  const plan = planFor(claim, state);
  const rows = rowsOf(plan);
  return { state, plan, rows, observed: rows.map((row) => publishedRow(row, 1)) };
}

describe.each(ledger)('the run of claim $claim.id', (entry) => {
  const claim = pageClaim(entry);
  const { state, plan, rows, observed } = published(claim);

  it('comes to what is published, where it is given the published runs', () => {
    const { parts, verdict } = resultOf(claim, plan, rows, observed);
    expect(verdict).toBe(entry.verdict);
    expect(parts.map(({ outcome }) => outcome)).toEqual(entry.outcomes);
    for (const { figures } of parts) {
      for (const { published: theirs, own } of figures) expect(own).toEqual(theirs);
    }
  });

  it('says nothing of a part before its last run', () => {
    const missing = resultOf(claim, plan, rows, observed.with(-1, []).slice(0, -1));
    const last = present(rows.at(-1), 'a row');
    for (const { part, outcome, done, runs } of missing.parts) {
      const isOpen = part.experiment === last.experiment;
      expect(outcome === null).toBe(isOpen);
      expect(runs - done).toBe(isOpen ? last.seeds.length : 0);
    }
    expect(missing.verdict).toBeNull();
    expect(table(missing, false).pending).toBe(true);
  });

  it('has all its runs to pin, seed by seed', () => {
    const pin = pinnedRows(rows, observed);
    expect(pin).toHaveLength(rows.flatMap(({ seeds }) => seeds).length);
    const others = planFor(claim, { ...state, from: 2 });
    expect(pinnedRows(rowsOf(others), observed)).not.toEqual(pin);
  });
});

describe('the sentence', () => {
  const entry = at(ledger, 4);
  const claim = pageClaim(entry);
  const { plan, rows, observed } = published(claim);
  const result = resultOf(claim, plan, rows, observed);
  const nothing = resultOf(claim, plan, rows, []);
  const says = (phase: Phase, form: ClaimRunState['form'] = 'quick', of = claim, found = result) =>
    sentence(of, { from: 2_000_000, form }, phase, { done: 40, runs: 400 }, found);
  const otherwise: PageClaim = { ...claim, published: { ...claim.published, verdict: 'holds' } };

  it.each<[string, string]>([
    [says('idle', 'quick', claim, nothing), 'Not run yet: 400 runs, on seeds from 2000000 on.'],
    [says('running', 'quick', claim, nothing), '40 of 400 runs are done.'],
    [says('cancelled', 'quick', claim, nothing), 'Stopped after 40 of 400 runs.'],
    [says('failed', 'quick', claim, nothing), 'Stopped after 40 of 400 runs.'],
    [
      says('finished', 'whole'),
      '400 runs on seeds from 2000000 on: not as stated. That is the published verdict.',
    ],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });

  it('says how often the quick form differs, and that another verdict is to be met now and then', () => {
    expect(says('finished')).toMatch(
      /That is the published verdict\. On 19 of 20 other sets of seeds the first runs led to/,
    );
    expect(says('finished', 'quick', otherwise)).toMatch(
      /: not as stated\. The published verdict, from all runs, is “holds”\. .+ Run all to see which it is here\.$/,
    );
    expect(says('finished', 'whole', otherwise)).toMatch(
      /: not as stated\. The published verdict is “holds”\. .+ in all 20\.$/,
    );
  });
});
