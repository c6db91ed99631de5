import { describe, expect, it, vi } from 'vitest';
import type { Results } from '#lib/evidence/index.ts';
import { experiments } from '#lib/experiments/index.ts';
import evidencePage from '../../../docs/evidence.md?raw';
import { claims, evidenceIn } from './claims.ts';
import { repository, type Store } from './committed.ts';

interface Report {
  readonly claims: readonly {
    readonly id: string;
    readonly published: Readonly<Record<string, number>>;
    readonly recomputed: Readonly<Record<string, number>>;
    readonly independent: Readonly<Record<string, { readonly agrees: boolean }>>;
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
  const store: Store = {
    results: (id, form) => (form === 'own' ? (saved.get(id) ?? null) : repository.results(id, form)),
    save: (results) => saved.set(results.id, results),
    saveEvidence: (text) => written.push(text),
  };
  return { store, saved, written };
}

function run(args: readonly string[], store: Store) {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { text, status } = claims(args, null, store);
  const progress = stderr.mock.calls.map(([line]) => String(line)).join('');
  return { report: JSON.parse(text) as Report, status, progress };
}

describe('lab claims', () => {
  it('runs what is named again, and finds what is committed', () => {
    const { report, status, progress } = run(['stay-alive', 'neuron'], copy().store);
    expect(status).toBe(0);
    expect(progress).toBe('neuron: supported\nstay-alive: supported\n');
    expect(report.claims.map(({ id, matches }) => [id, matches])).toEqual([
      ['neuron', true],
      ['stay-alive', true],
    ]);
    const [neuron] = report.claims;
    expect(neuron?.published).toMatchObject({ startZ: -2, 'slope0.1CrossesAfter': 16 });
    expect(neuron?.recomputed).toEqual(neuron?.published);
  });

  it('has status 1, and says what is wrong where, when a committed figure was changed by hand', () => {
    const { store } = copy((results) => {
      const { bias0Rate2 } = results.findings;
      if (bias0Rate2 === undefined) return results;
      return { ...results, findings: { ...results.findings, bias0Rate2: { ...bias0Rate2, value: 19 } } };
    });
    const { report, status, progress } = run(['stay-alive'], store);
    expect(status).toBe(1);
    expect(report.claims[0]).toMatchObject({ matches: false, published: { bias0Rate2: 19 } });
    expect(report.claims[0]?.recomputed).toMatchObject({ bias0Rate2: 20 });
    expect(progress).toContain('experiment stay-alive: figure bias0Rate2: committed is {"value":19');
    expect(progress).toContain('stay-alive: supported, not as committed\n');
  });

  it('has status 1 where nothing is committed, and commits with --write', () => {
    const { store, saved, written } = copy(({ id, ...rest }) => (id === 'neuron' ? null : { id, ...rest }));
    const { status, progress } = run(['neuron'], store);
    expect(status).toBe(1);
    expect(progress).toContain('experiment neuron: expected committed results, received none');
    expect(run(['neuron', '--write'], store).status).toBe(0);
    expect(saved.get('neuron')).toEqual(repository.results('neuron', 'own'));
    expect(written).toEqual([evidencePage]);
  });

  it('names what it knows', () => {
    expect(() => claims(['neurons'])).toThrow(
      /^lab claims: expected --deep, --write or one of .+, neuron, .+, received "neurons"$/,
    );
  });
});

it('docs/evidence.md is made of what is committed', () => {
  expect(evidenceIn(repository)).toBe(evidencePage);
});
