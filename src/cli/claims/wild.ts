import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type WildCommitted, type WildResults, wildResultsOf } from '#lib/simulations/wild-results.ts';
import { quoted } from '#lib/text/foreign.ts';
import { jsonOf } from '#lib/text/json.ts';
import { type FoundClaim, sixClaims } from '#lib/wild/index.ts';
import { UsageError } from '../usage-error.ts';

/** Where what came out is kept. */
export interface WildStore {
  read(): WildResults;
  save(results: WildResults): void;
}

const root = new URL('../../../', import.meta.url);
const file = fileURLToPath(new URL('src/lib/wild/results.json', root));

const repository: WildStore = {
  read: () => JSON.parse(readFileSync(file, 'utf8')) as WildResults,
  save: (results) => writeFileSync(file, `${jsonOf(results)}\n`),
};

/**
 * `claims --wild [--write]`: runs the claims from the wild that stand on the page, and compares what they come to with what is
 * committed, to the bit. The exit status is 1 if one does not match. With `--write`, what came out is committed.
 */
export async function wildClaims(
  args: readonly string[],
  store: WildStore = repository,
  found: readonly FoundClaim[] = sixClaims,
): Promise<{ readonly text: string; readonly status: number }> {
  const strange = args.find((arg) => arg !== '--wild' && arg !== '--write');
  if (strange !== undefined)
    throw new UsageError(`lab claims --wild: expected --write or nothing, received ${quoted(strange)}`);
  const results = { claims: found.map(wildResultsOf) };
  if (args.includes('--write')) store.save(results);
  const { claims: committed } = store.read();
  const same = (one: WildCommitted) =>
    committed.some((other) => JSON.stringify(other) === JSON.stringify(one));
  const wild = results.claims.map((one) => {
    const { id, judged } = one;
    const matches = same(one);
    process.stderr.write(`claim ${id}: ${judged.verdict}${matches ? '' : ', not as committed'}\n`);
    return {
      id,
      verdict: judged.verdict,
      mean: judged.mean,
      interval: [judged.lower, judged.upper],
      matches,
    };
  });
  return { text: JSON.stringify({ wild }), status: wild.every(({ matches }) => matches) ? 0 : 1 };
}
