import { describe, expect, it } from 'vitest';
import { at } from '#lib/assert/at.ts';
import { decode, readQuery } from '#lib/link/index.ts';
import { pinOf } from '#lib/pin/index.ts';
import { wildPair } from '#lib/simulations/wild.ts';
import { wildInputs } from '#lib/simulations/wild-setup.ts';
import { measures, resultOf, sixClaims, type WildClaim } from '#lib/wild/index.ts';
import { wildChart } from './chart.ts';
import { wild } from './figure.ts';
import { foundClaims, tally } from './found.ts';
import { chartWords, sentence } from './sentence.ts';
import { wildTable } from './table.ts';

const short: WildClaim = { ...wild.defaults, units: 4, epochs: 2, seeds: 12, from: 7, rate: 3, otherRate: 1 };
const pairsOf = (claim: WildClaim) => wildInputs(claim).map(wildPair);
const nothing = resultOf(short, []);

describe.each(measures)('before, during and after a run, of $id', ({ id }) => {
  const claim: WildClaim = { ...short, measure: id };
  const pairs = pairsOf(claim);

  it('says, lists and draws what is so', () => {
    const half = pairs.map((pair, index) => (index < 5 ? pair : null));
    const [some, all] = [resultOf(claim, half), resultOf(claim, pairs)];
    expect(sentence(claim, 'idle', nothing)).toContain('12 seeds wait');
    expect(sentence(claim, 'running', some)).toContain(
      '5 of 12 seeds so far. The verdict waits for all of them.',
    );
    const told = sentence(claim, 'finished', all);
    expect(told).toMatch(/ 12 seeds: (Holds|Does not hold|Undecided)\. /);
    expect(told).not.toMatch(/NaN|undefined|Infinity/);

    expect(wildTable(claim, [], nothing).pending).toBe(true);
    const { rows, columns } = wildTable(claim, pairs, all);
    expect(rows.map(([seed]) => seed)).toEqual(Array.from({ length: 12 }, (_, index) => 7 + index));
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      expect(Number(row[3])).toBe(Number(row[1]) - Number(row[2]));
    }

    const chart = wildChart(claim, all);
    const [low, high] = [Number(chart.y.minimum), Number(chart.y.maximum)];
    const drawn = [
      ...(chart.markers ?? []).map(({ y }) => y),
      ...(chart.bands ?? []).flatMap(({ points }) => points.flatMap(({ lower, upper }) => [lower, upper])),
      ...chart.series.flatMap(({ points }) => points.map(({ y }) => y)),
    ];
    expect(chart.markers).toHaveLength(12);
    expect(chart.bands).toHaveLength(1);
    for (const y of drawn) {
      expect(y).toBeGreaterThanOrEqual(low);
      expect(y).toBeLessThanOrEqual(high);
    }
    const [above = 0, below = 0, even = 0] = [...chartWords(all).matchAll(/in (\d+)|, 0 in (\d+)/g)].map(
      (found) => Number(found[1] ?? found[2]),
    );
    expect(above + below + even).toBe(12);
    expect(above).toBe((chart.markers ?? []).filter(({ y }) => y > 0).length);
  });
});

it('marks who diverged', () => {
  const claim: WildClaim = {
    ...short,
    a: { id: 'leaky-relu', negativeSlope: 1 },
    data: 'abs',
    measure: 'train-loss',
    epochs: 100,
  };
  const pairs = [wildPair(at(wildInputs(claim), 0))];
  const [row] = wildTable(claim, pairs, resultOf(claim, pairs)).rows;
  expect(row?.at(-1)).toMatch(/^A/);
  expect(chartWords({ rows: [], judged: null })).toContain('none is done yet');
});

describe('the six on the page', () => {
  it('open in the form, each with its result', () => {
    for (const [index, { href, came }] of foundClaims.entries()) {
      const query = readQuery(href.slice(href.indexOf('?'), href.indexOf('#')));
      expect(decode(wild.parameters, query, wild.defaults)).toEqual({
        state: at(sixClaims, index).claim,
        message: null,
      });
      expect(pinOf(query)).toMatchObject({
        pin: { engine: expect.stringMatching(/^kernel-/) },
        message: null,
      });
      expect(came).toMatch(/95\u00a0% interval/);
    }
  });

  it('are counted', () => {
    expect(tally()).toBe('Five do not hold, and one is undecided.');
  });
});
