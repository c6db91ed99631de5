import { describe, expect, it } from 'vitest';
import { type WildResults, wildResultsOf } from '#lib/simulations/wild-results.ts';
import { sixClaims } from '#lib/wild/index.ts';
import committed from '#lib/wild/results.json' with { type: 'json' };

const { claims } = committed as unknown as WildResults;

describe.each(sixClaims)('claim $id from the wild', (found) => {
  it('comes to what is committed, with all its seeds, to the bit', { timeout: 300_000 }, () => {
    expect(claims.find(({ id }) => id === found.id)).toEqual(wildResultsOf(found));
  });
});
