import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import type { Experiment, Results } from '../evidence/index.ts';
import { experimentOf } from '../experiments/index.ts';
import { parseBibliography } from '../references/index.ts';
import {
  type Claim,
  type ClaimResults,
  claimProblems,
  claimResults,
  claims,
  type FreshResults,
  freshProblems,
  type PartOutcome,
  planOf,
  rowsOf,
  type Side,
  verdictOf,
} from './index.ts';

const resultFiles = import.meta.glob<Results>('../experiments/results/*.json', {
  eager: true,
  import: 'default',
});
const claimFiles = import.meta.glob<ClaimResults>('./results/*.json', { eager: true, import: 'default' });
const freshFiles = import.meta.glob<FreshResults>('./results/fresh/*.json', {
  eager: true,
  import: 'default',
});

const resultsOf = (id: string): Results => present(resultFiles[`../experiments/results/${id}.json`], id);

/** What a claim comes to by committed numbers, unless some experiment, or what is committed of it, is another. */
const recomputed = (
  claim: Claim,
  changed = experimentOf,
  findingsOf = (id: string) => resultsOf(id).findings,
) => claimResults(claim, changed, findingsOf);

it('are ten, each with an id of its own, its sources, and experiments that are there', () => {
  expect(new Set(claims.map(({ id }) => id)).size).toBe(10);
  const keys = parseBibliography(readFileSync('src/content/references.bib', 'utf8')).map(({ key }) => key);
  for (const { sources, papers = [], settings = [], beside = [] } of claims) {
    const named = [
      ...sources,
      ...papers.map(({ source }) => source),
      ...settings.map(({ source }) => source),
    ];
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
    const cited = [...beside, ...settings.map(({ experiment }) => experiment)];
    for (const id of cited) expect(experimentOf(id).id).toBe(id);
    for (const { ours } of papers) {
      for (const name of ours?.figures ?? [])
        expect(resultsOf(ours?.experiment ?? '').findings).toHaveProperty([name]);
    }
  }
});

it('every claim has its results, and none is left over', () => {
  const ids = claims.map(({ id }) => id);
  expect(Object.keys(claimFiles).sort()).toEqual(ids.map((id) => `./results/${id}.json`).sort());
  expect(Object.keys(freshFiles).sort()).toEqual(ids.map((id) => `./results/fresh/${id}.json`).sort());
});

describe.each(claims)('claim $id', (claim) => {
  const committed = present(claimFiles[`./results/${claim.id}.json`], claim.id);

  it('comes to its committed verdict, by its rule and the committed experiments', () => {
    expect(claimProblems(claim, committed, recomputed(claim))).toEqual([]);
  });

  it('comes to it on fresh seeds too', () => {
    const fresh = freshFiles[`./results/fresh/${claim.id}.json`] ?? null;
    expect(freshProblems(claim, experimentOf, committed, fresh)).toEqual([]);
  });

  describe('is named where by hand', () => {
    const { experiment, figures } = at(claim.parts, 0);
    const [figure = ''] = figures;
    const own = experimentOf(experiment);
    const only = (other: Experiment) => (id: string) => (id === experiment ? other : experimentOf(id));

    it.each<[string, () => ClaimResults, RegExp]>([
      [
        'an expected direction',
        () => {
          const expected = own.expected.map((each) =>
            each.figure === figure ? { figure, above: Number.MAX_VALUE } : each,
          );
          return recomputed(claim, only({ ...own, expected }));
        },
        /: outcomes: /,
      ],
      [
        'what is run',
        () => {
          const arms = Object.entries(own.arms).map(([name, arm]) => [
            name,
            { ...arm, setup: (seed: number) => ({ slope: 0.3, of: arm.setup(seed) }) },
          ]);
          return recomputed(claim, only({ ...own, arms: Object.fromEntries(arms) }));
        },
        /: inputs: /,
      ],
      [
        'a committed figure',
        () =>
          recomputed(claim, experimentOf, (id) => {
            const { findings } = resultsOf(id);
            const finding = present(findings[figure] ?? Object.values(findings)[0], figure);
            return id === experiment
              ? { ...findings, [figure]: { ...finding, value: finding.value + 1e-9 } }
              : findings;
          }),
        /: figures: /,
      ],
      [
        'the side of a part',
        () => {
          const turn = (side: Side): Side => (side === 'for' ? 'against' : 'for');
          return recomputed({
            ...claim,
            parts: claim.parts.map((part) => ({ ...part, side: turn(part.side) })),
          });
        },
        /: inputs: /,
      ],
    ])('%s was changed', (_, change, problem) => {
      const problems = claimProblems(claim, committed, change());
      for (const each of problems) expect(each.startsWith(`claim ${claim.id}: `)).toBe(true);
      expect(problems.join('\n')).toMatch(problem);
    });

    it('its verdict was changed', () => {
      const typed = { ...committed, verdict: 'no clear difference' } as const;
      expect(claimProblems(claim, typed, recomputed(claim)).join('\n')).toContain(
        `claim ${claim.id}: verdict: committed is "no clear difference"`,
      );
    });
  });
});

describe('the rule', () => {
  const part = (side: 'for' | 'against', outcome: PartOutcome) => ({ side, outcome });

  it.each([
    [[part('for', 'borne out')], 'holds'],
    [[part('for', 'borne out'), part('against', 'contradicted')], 'holds'],
    [[part('against', 'borne out')], 'not as stated'],
    [[part('for', 'contradicted'), part('against', 'borne out')], 'not as stated'],
    [[part('for', 'borne out'), part('against', 'borne out')], 'holds with conditions'],
    [[part('for', 'borne out'), part('for', 'open')], 'no clear difference'],
  ] as const)('%j: %s', (parts, verdict) => {
    expect(verdictOf(parts)).toBe(verdict);
  });

  it('hangs on what is there, and not on the order', () => {
    const parts = fc.array(
      fc.record({
        side: fc.constantFrom('for' as const, 'against' as const),
        outcome: fc.constantFrom<PartOutcome>('borne out', 'contradicted', 'open'),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(parts, (some) => {
        expect(verdictOf([...some].reverse())).toBe(verdictOf(some));
      }),
    );
  });
});

describe('what is run', () => {
  const claim = present(
    claims.find(({ id }) => id === 'leaky-practice'),
    'leaky-practice',
  );

  it('is what the parts ask for: their arms, moved to other seeds together', () => {
    const plan = planOf(claim, experimentOf, { from: 10_001, form: 'whole' });
    const [abs] = plan;
    expect(Object.keys(abs?.arms ?? {})).toEqual(['relu', 'slope0.2']);
    for (const { seeds } of Object.values(abs?.arms ?? {})) {
      expect([seeds[0], seeds.at(-1), seeds.length]).toEqual([10_001, 10_200, 200]);
    }
  });

  it('has fewer seeds in the quick form, but where runs are counted', () => {
    const plan = planOf(claim, experimentOf, { from: null, form: 'quick' });
    const runs = Object.fromEntries(plan.map(({ id, arms }) => [id, Object.values(arms)[0]?.seeds.length]));
    expect(runs).toMatchObject({ 'abs-collapse': claim.quick, 'race-moons': 100 });
  });

  it('comes in rows, each seed once', () => {
    const plan = planOf(claim, experimentOf, { from: 1, form: 'quick' });
    const rows = rowsOf(plan, 7);
    for (const { id, arms } of plan) {
      for (const [name, { seeds }] of Object.entries(arms)) {
        const own = rows.filter((row) => row.experiment === id && row.arm === name);
        expect(own.flatMap((row) => row.seeds)).toEqual(seeds);
      }
    }
    expect(Math.max(...rows.map(({ seeds }) => seeds.length))).toBe(7);
  });
});
