import type { ClaimRunState } from './figure.ts';
import type { PageClaim, RunResult } from './model.ts';

export type Phase = 'idle' | 'running' | 'finished' | 'cancelled' | 'failed';

const runsOf = (runs: number): string => `${runs.toLocaleString('en')} ${runs === 1 ? 'run' : 'runs'}`;

/** In how many of so many sets: “in 19 of 20”, “in all 20”. */
export const often = (count: number, sets: number): string =>
  count === sets ? `all ${sets}` : `${count} of ${sets}`;

/** What the figure says. */
export function sentence(
  claim: PageClaim,
  { from, form }: ClaimRunState,
  phase: Phase,
  { done, runs }: { readonly done: number; readonly runs: number },
  { verdict }: RunResult,
): string {
  const seeds = `on seeds from ${from} on`;
  if (phase === 'running') return `${done.toLocaleString('en')} of ${runsOf(runs)} are done.`;
  if (phase === 'cancelled' || phase === 'failed')
    return `Stopped after ${done.toLocaleString('en')} of ${runsOf(runs)}.`;
  if (phase !== 'finished' || verdict === null) return `Not run yet: ${runsOf(runs)}, ${seeds}.`;
  return `${runsOf(runs)} ${seeds}: ${verdict}. ${compared(claim, form, verdict)}`;
}

function compared({ published, fresh }: PageClaim, form: ClaimRunState['form'], verdict: string): string {
  const { sets, alike, quickAlike } = fresh;
  const byQuick = `On ${often(quickAlike, sets)} other sets of seeds the first runs led to the verdict that all runs led to.`;
  if (verdict === published.verdict) {
    return `That is the published verdict.${form === 'quick' ? ` ${byQuick}` : ''}`;
  }
  return form === 'quick'
    ? `The published verdict, from all runs, is “${published.verdict}”. ${byQuick} Run all to see which it is here.`
    : `The published verdict is “${published.verdict}”. That is to be met now and then: an interval of 95 % misses the truth once in twenty times, and on ${sets} other sets of seeds the verdict came out the same in ${often(alike, sets)}.`;
}
