import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { measureOf, sideNames, type WildClaim, type WildPair, type WildResult } from '#lib/wild/index.ts';

/** A row a seed: the number of each side, their difference, and whether one diverged. */
export function wildTable(
  claim: WildClaim,
  pairs: readonly (WildPair | null)[],
  { rows }: WildResult,
): TableData {
  const { label, text, differences, kind } = measureOf(claim);
  const [one, other] = sideNames(claim);
  const values = new Map(rows.map((row) => [row.seed, row.values]));
  return {
    caption: `${label}, seed by seed; A is ${one}, B is ${other}`,
    columns: [
      { label: 'Seed', numeric: true },
      { label: 'A', numeric: true, format: text },
      { label: 'B', numeric: true, format: text },
      {
        label: 'A less B',
        numeric: true,
        format: kind === 'share' ? String : (value) => at(differences([value]), 0),
      },
      { label: 'Diverged' },
    ],
    rows: Array.from({ length: claim.seeds }, (_, index) => {
      const seed = claim.from + index;
      const found = values.get(seed);
      const pair = pairs[index] ?? null;
      if (found === undefined || pair === null) return [seed, null, null, null, null];
      const lost = pair.map(({ divergence }) => divergence !== null);
      const who = lost[0] ? (lost[1] ? 'A and B' : 'A') : lost[1] ? 'B' : '';
      return [seed, ...found, found[0] - found[1], who];
    }),
    ...(rows.length === 0 ? { pending: true } : {}),
  };
}
