import { describe, expect, it, vi } from 'vitest';
import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import type { ClaimResults } from '#lib/claims/index.ts';
import type { Observation, Results } from '#lib/evidence/index.ts';
import { experimentOf, experiments } from '#lib/experiments/index.ts';
import evidencePage from '../../../docs/evidence.md?raw';
import { UsageError } from '../usage-error.ts';
import { claims, evidenceIn } from './claims.ts';
import { repository, type Store } from './committed.ts';
import type { Observe } from './observe.ts';

interface Report {
  readonly experiments: readonly {
    readonly id: string;
    readonly published: Readonly<Record<string, number>>;
    readonly recomputed: Readonly<Record<string, number>>;
    readonly independent: Readonly<Record<string, { readonly agrees: boolean }>>;
    readonly matches: boolean;
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly experiments: readonly string[];
    readonly matches: boolean;
  }[];
}

/** A store in memory that begins as the repository and may be tampered with. */
function copy(change: (results: Results) => Results | null = (results) => results) {
  const saved = new Map<string, Results>();
  for (const { id } of experiments) {
    const results = repository.results(id, 'own');
    const changed = results === null ? null : change(results);
    if (changed !== null) saved.set(id, changed);
  }
  const written: string[] = [];
  const savedClaims = new Map<string, ClaimResults>();
  const store: Store = {
    ...repository,
    results: (id, form) => (form === 'own' ? (saved.get(id) ?? null) : repository.results(id, form)),
    save: (results) => saved.set(results.id, results),
    claim: (id) => savedClaims.get(id) ?? repository.claim(id),
    saveClaim: (results) => savedClaims.set(results.id, results),
    saveEvidence: (text) => written.push(text),
  };
  return { store, saved, savedClaims, written };
}

/** In this thread, and each run once for all tests. */
const known = new Map<string, Observation>();
const here: Observe = async (rows, onRow) => {
  for (const [index, { experiment, arm, seeds }] of rows.entries()) {
    const { observe } = present(experimentOf(experiment).arms[arm], arm);
    const observations = seeds.map((seed) => {
      const name = `${experiment} ${arm} ${seed}`;
      const observation = known.get(name) ?? observe(seed);
      known.set(name, observation);
      return observation;
    });
    onRow(index, observations);
  }
};

async function run(args: readonly string[], store: Store) {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { text, status } = await claims(args, null, store, here);
  const progress = stderr.mock.calls.map(([line]) => String(line)).join('');
  return { report: JSON.parse(text) as Report, status, progress };
}

describe('lab claims', () => {
  it('runs what is named again, and finds what is committed', async () => {
    const { report, status, progress } = await run(['stay-alive', 'neuron'], copy().store);
    expect(status).toBe(0);
    expect(progress).toBe('neuron: supported\nstay-alive: supported\n');
    expect(report.experiments.map(({ id, matches }) => [id, matches])).toEqual([
      ['neuron', true],
      ['stay-alive', true],
    ]);
    const [neuron] = report.experiments;
    expect(neuron?.published).toMatchObject({ startZ: -2, 'slope0.1CrossesAfter': 16 });
    expect(neuron?.recomputed).toEqual(neuron?.published);
  });

  it('has status 1, and says what is wrong where, when a committed figure was changed by hand', async () => {
    const { store } = copy((results) => {
      const { bias0Rate2 } = results.findings;
      if (bias0Rate2 === undefined) return results;
      return { ...results, findings: { ...results.findings, bias0Rate2: { ...bias0Rate2, value: 19 } } };
    });
    const { report, status, progress } = await run(['stay-alive'], store);
    expect(status).toBe(1);
    expect(report.experiments[0]).toMatchObject({ matches: false, published: { bias0Rate2: 19 } });
    expect(report.experiments[0]?.recomputed).toMatchObject({ bias0Rate2: 20 });
    expect(progress).toContain('experiment stay-alive: figure bias0Rate2: committed is {"value":19');
    expect(progress).toContain('stay-alive: supported, not as committed\n');
  });

  it('has status 1 where nothing is committed, and commits with --write', async () => {
    const { store, saved, written } = copy(({ id, ...rest }) => (id === 'neuron' ? null : { id, ...rest }));
    const { status, progress } = await run(['neuron'], store);
    expect(status).toBe(1);
    expect(progress).toContain('experiment neuron: expected committed results, received none');
    expect((await run(['neuron', '--write'], store)).status).toBe(0);
    expect(saved.get('neuron')).toEqual(repository.results('neuron', 'own'));
    expect(written).toEqual([evidencePage]);
  });

  it('judges the claims that rest on what is run, and names one whose verdict was changed by hand', async () => {
    const { store, savedClaims } = copy();
    const { report, status } = await run(['relu-gradient'], store);
    expect(status).toBe(0);
    expect(report.claims).toEqual([
      {
        id: 'relu-gradient',
        verdict: 'holds',
        experiments: ['neuron', 'far-off-unit', 'zero-share'],
        matches: true,
      },
    ]);
    savedClaims.set('relu-gradient', {
      ...present(repository.claim('relu-gradient'), 'results'),
      verdict: 'not as stated',
    });
    const changed = await run(['relu-gradient'], store);
    expect(changed.status).toBe(1);
    expect(changed.report.claims[0]).toMatchObject({ verdict: 'holds', matches: false });
    expect(changed.progress).toContain('claim relu-gradient: verdict: committed is "not as stated"');
  });

  it('runs other seeds, and compares verdicts then', async () => {
    const { report, status } = await run(['stay-alive', '--seeds-from', '5001'], copy().store);
    expect(status).toBe(0);
    const { published, recomputed, matches } = at(report.experiments, 0);
    expect(matches).toBe(true);
    expect(recomputed).not.toEqual(published);
  });

  it('names what it knows', async () => {
    await expect(claims(['neurons'])).rejects.toThrow(
      /^lab claims: expected --deep, --fresh, --seeds-from N, --write or one of .+, neuron, .+, received "neurons"$/,
    );
    await expect(claims(['--seeds-from', '-3'])).rejects.toThrow(
      '--seeds-from: expected an integer from 0 to',
    );
    await expect(claims(['plants', '--toString'])).rejects.toThrow(
      /^lab claims: expected --deep, .+ or an id, received "--toString"$/,
    );
    await expect(claims(['--seeds-from', '3', '--write'])).rejects.toThrow(
      'lab claims: expected --seeds-from alone, received --write too',
    );
  });

  it.each(['--write=no', '--deep=false', '--fresh='])('takes no value for a flag: %s', async (flag) => {
    const { store, written } = copy();
    const [name, value] = flag.split('=');
    await expect(run([flag, 'neuron'], store)).rejects.toThrow(
      new UsageError(`${name}: expected no value, received "${value}"`),
    );
    expect(written).toEqual([]);
  });
});

it('docs/evidence.md is made of what is committed', () => {
  expect(evidenceIn(repository)).toBe(evidencePage);
});
