import type { SweepPhase } from '#figures/shared/training/useSweep.ts';
import {
  claimText,
  type Judged,
  problemOf,
  settingText,
  verdictText,
  type WildClaim,
  type WildResult,
} from '#lib/wild/index.ts';

/** What the form says now: the claim, and what has come of it. */
export function sentence(claim: WildClaim, phase: SweepPhase, result: WildResult): string {
  if (problemOf(claim) !== null) return 'This cannot be run as it is put.';
  const done = result.rows.length;
  const { seeds } = claim;
  if (done === 0) {
    return `${claimText(claim)} ${seeds} seeds wait, each to be run twice from the same start: ${settingText(claim)}.`;
  }
  const counted =
    done === seeds
      ? `${seeds} seeds: `
      : `${done} of ${seeds} seeds${phase === 'running' ? ' so far' : ''}. `;
  return `${claimText(claim)} ${counted}${verdictText(claim, result)}`;
}

/** The chart in words. */
export function chartWords({
  rows,
  judged,
}: {
  readonly rows: WildResult['rows'];
  readonly judged: Judged | null;
}): string {
  const what = 'Differences of A less B, seed by seed, in increasing order';
  if (rows.length === 0) return `${what}: none is done yet`;
  const more = rows.filter(({ values }) => values[0] > values[1]).length;
  const less = rows.filter(({ values }) => values[0] < values[1]).length;
  return `${what}: above 0 in ${more}, below in ${less}, 0 in ${rows.length - more - less}${judged === null ? '' : '; the interval of their mean is shaded'}`;
}
