import { describe, expect, it } from 'vitest';
import { at } from '../assert/at.ts';
import { claims } from '../claims/index.ts';
import { defaultsOf } from '../parameters/index.ts';
import { digestOf } from '../pin/index.ts';
import { parseSpec } from '../spec/index.ts';
import { train } from '../training/index.ts';
import {
  claimParameters,
  extentOf,
  measures,
  pinnedRows,
  resultOf,
  sixClaims,
  type WildClaim,
} from '../wild/index.ts';
import committed from '../wild/results.json' with { type: 'json' };
import { wildPair } from './wild.ts';
import { type WildCommitted, type WildResults, wildProblems, wildSeedProblems } from './wild-results.ts';
import { wildInputs } from './wild-setup.ts';

const defaults = defaultsOf<WildClaim>(claimParameters);
const short: WildClaim = { ...defaults, units: 4, epochs: 12, seeds: 10, rate: 1, otherRate: 1 };
const { claims: results } = committed as unknown as WildResults;

describe.each(measures)('$id', ({ id }) => {
  const claim: WildClaim = { ...short, measure: id };
  const pairs = wildInputs(claim).slice(0, 2).map(wildPair);

  it('comes out of a run, finite and within its reach, and the same again', () => {
    const [measure] = measures.filter((one) => one.id === id);
    const [first] = wildInputs(claim);
    expect(wildPair(at([first], 0) as never)).toEqual(at(pairs, 0));
    for (const run of pairs.flat()) {
      const extent = extentOf(claim, run.limit);
      const value = measure?.value(run, extent);
      expect(value).toSatisfy(Number.isFinite);
      expect(Math.abs(Number(value))).toBeLessThanOrEqual(Number(measure?.reach(extent)));
      expect(measure?.text(Number(value))).not.toMatch(/NaN|∞/);
    }
    expect(digestOf(pinnedRows(claim, pairs))).toHaveLength(64);
  });
});

describe('both runs of a seed', () => {
  it('differ in their activation alone, and are the runs that the command line makes', () => {
    const [input] = wildInputs(short);
    const [one, other] = at([input], 0)?.documents ?? [];
    const [a, b] = [parseSpec(one), parseSpec(other)];
    expect({ ...a, network: { ...a.network, activation: b.network.activation } }).toEqual(b);
    const [first] = wildInputs(short).slice(0, 1).map(wildPair);
    expect(first?.map(({ digest }) => digest)).toEqual([train(a).digest, train(b).digest]);
  });

  it('do not hang on what is read of them, nor on how often one looks', () => {
    const digests = (measure: WildClaim['measure']) =>
      wildPair(at(wildInputs({ ...short, measure }), 0)).map(({ digest }) => digest);
    expect(digests('steps')).toEqual(digests('dead'));
    expect(digests('gradient')).toEqual(digests('dead'));
  });

  it('that diverge count as they are said to', () => {
    const wild: WildClaim = {
      ...short,
      a: { id: 'leaky-relu', negativeSlope: 1 },
      rate: 3,
      otherRate: 0.1,
      data: 'abs',
    };
    const lossAt = (claim: WildClaim) => resultOf(claim, wildInputs(claim).slice(0, 1).map(wildPair));
    const result = lossAt({ ...wild, measure: 'train-loss' });
    expect(result.diverged).toEqual([1, 0]);
    expect(at(result.rows, 0).values[0]).toBe(10);
    expect(lossAt({ ...wild, measure: 'diverged' }).totals).toEqual([1, 0]);
    expect(result.judged).toBeNull();
  });
});

describe.each(sixClaims)('$id', (found) => {
  const own = results.find(({ id }) => id === found.id);

  it('comes to what is committed: its figures from its rows, and its first seeds run again', () => {
    expect(wildProblems(found, own)).toEqual([]);
    expect(wildSeedProblems(found, at([own], 0) as WildCommitted, 2)).toEqual([]);
  });

  it('is found out where something is changed by hand', () => {
    const before = at([own], 0) as WildCommitted;
    const { judged, values } = before;
    const changed = (change: Partial<WildCommitted>) => wildProblems(found, { ...before, ...change });
    expect(changed({ judged: { ...judged, mean: judged.mean + 1 } })).toHaveLength(1);
    expect(changed({ judged: { ...judged, verdict: 'holds' } })).toHaveLength(1);
    expect(changed({ values: values.slice(1) }).join()).toContain(`claim ${found.id}: expected`);
    expect(changed({ inputs: digestOf('other') }).join()).toContain('what is run has changed since');
    const other = { ...before, values: values.map(([a, b]) => [a + 1, b] as const) };
    expect(wildSeedProblems(found, other, 1).join()).toContain(`claim ${found.id}: seed 1: expected`);
    expect(wildProblems(found, undefined).join()).toContain('received none');
  });
});

it('has the six in the order of the page, and claims of the ledger that there are', () => {
  const ledger = claims.map(({ id }) => id);
  expect(sixClaims.flatMap(({ formOf = [] }) => formOf).filter((id) => !ledger.includes(id))).toEqual([]);
  expect(results.map(({ id }) => id)).toEqual(sixClaims.map(({ id }) => id));
});
