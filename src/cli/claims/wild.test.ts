import { describe, expect, it } from 'vitest';
import { at } from '#lib/assert/at.ts';
import type { WildResults } from '#lib/simulations/wild-results.ts';
import { sixClaims } from '#lib/wild/index.ts';
import committed from '#lib/wild/results.json' with { type: 'json' };
import { wildClaims } from './wild.ts';

const cheap = sixClaims.filter(({ id }) => id === 'leaky-smaller-gradients');
const results = committed as unknown as WildResults;

/** Results in memory. */
function storeOf(before: WildResults) {
  let kept = before;
  return {
    read: () => kept,
    save(next: WildResults) {
      kept = next;
    },
  };
}

const run = async (args: readonly string[], before = results) => {
  const store = storeOf(before);
  const { text, status } = await wildClaims(args, store, cheap);
  return { report: JSON.parse(text), status, kept: store.read() };
};

describe('lab claims --wild', () => {
  it('comes to what is committed', async () => {
    const { report, status } = await run(['--wild']);
    expect(report).toMatchObject({
      wild: [{ id: 'leaky-smaller-gradients', verdict: 'does not hold', matches: true }],
    });
    expect(status).toBe(0);
  });

  it('ends with status 1 where a number was changed by hand, unless it is to be written', async () => {
    const claims = results.claims.map((one) => ({
      ...one,
      judged: { ...one.judged, mean: one.judged.mean + 1e-9 },
    }));
    expect((await run(['--wild'], { claims })).status).toBe(1);
    const written = await run(['--wild', '--write'], { claims });
    expect(written.status).toBe(0);
    expect(written.kept.claims).toEqual(results.claims.filter(({ id }) => id === at(cheap, 0).id));
  });

  it('takes nothing else', async () => {
    await expect(run(['--wild', '--deep'])).rejects.toThrow(
      'lab claims --wild: expected --write or nothing, received "--deep"',
    );
  });
});
