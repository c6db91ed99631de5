/** What the figure says of one run, and of the many. */

import { lowerFirst, upperFirst } from '#components/ui/grammar.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import { runawaySetup } from '#lib/simulations/runaway-setup.ts';
import { binomialInterval } from '#lib/statistics/binomial.ts';
import type { SlopeRun } from '#workers/tasks/index.ts';
import { accuracyText } from '../shared/training/measured.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import type { LearnedSlopesState } from './figure.ts';
import { seeds } from './model.ts';
import { finalSlopes, type Outcome, ranAway, tallyOf } from './outcome.ts';

const { bound, ownRatio } = runawaySetup;

export function shownSlope(slope: number): string {
  return formatNumber(slope, 3);
}

/** “at the weights’ rate”, “at 0.1 of the weights’ rate” */
function atRatio({ ratio }: LearnedSlopesState): string {
  if (ratio === 1) return 'at the weights’ own rate';
  if (ratio === ownRatio) return 'at a hundredth of the weights’ rate';
  if (ratio === 0.1) return 'at a tenth of the weights’ rate';
  return `at ${formatNumber(ratio)} of the weights’ rate`;
}

/** What the figure says of a run, and of the many where they were run. */
export function sentence(state: LearnedSlopesState, runs: readonly SlopeRun[]): string {
  const [run, own] = runs;
  if (run === undefined) return '';
  const calm =
    own === undefined || ranAway(own)
      ? ''
      : ` At a hundredth of the weights’ rate the same start ends at ${list(finalSlopes(own).map(shownSlope))}.`;
  return `${upperFirst(atRatio(state))} ${ending(run)}${calm}`;
}

function ending(run: SlopeRun): string {
  const slopes = finalSlopes(run);
  const shown = slopes.map(shownSlope);
  const right = `${accuracyText(run.measurement.testAccuracy)} of the test points are right.`;
  const { divergence } = run;
  const one = slopes.length === 1;
  if (divergence !== null) {
    const cause = lowerFirst(divergence.cause);
    const last = `${one ? 'it' : 'they'} stood at ${list(shown)} just before`;
    if (Math.max(...slopes.map(Math.abs)) > bound) {
      return `the ${one ? 'slope has' : 'slopes have'} run away: ${cause.slice(0, -1)}, and ${last}.`;
    }
    return `the run diverged: ${cause.slice(0, -1)}. The ${one ? 'slope' : 'slopes'} stood at ${list(shown)} just before.`;
  }
  const far = slopes.findIndex((slope) => Math.abs(slope) > bound);
  if (far >= 0) return `the slope of layer ${far + 1} has run away: it ended at ${shown[far]}. ${right}`;
  const parts = shown.map((slope, layer) =>
    layer === 0 ? `the slope of layer 1 ended at ${slope}` : `that of layer ${layer + 1} at ${slope}`,
  );
  return `${list(parts)}. ${right}`;
}

/** What is said of the many. */
export function sweepSentence(
  state: LearnedSlopesState,
  phase: SweepPhase,
  rows: readonly (Outcome | null)[],
): string {
  const { done, away, awayOwn } = tallyOf(rows);
  if (done === 0) return '';
  const count = `${away} of ${done} ran away ${atRatio(state)}`;
  if (phase === 'running') return `So far ${count}.`;
  if (done < seeds) return `Stopped early: ${count}.`;
  const own =
    awayOwn === null
      ? ''
      : ` At a hundredth of it ${awayOwn === 0 ? 'none did' : `${awayOwn} did`} (${interval(awayOwn, done)}).`;
  return `Of ${seeds} starts ${away === 0 ? 'none' : away} ran away ${atRatio(state)}: a share of ${interval(away, done)}, exact 95\u00a0% interval.${own}`;
}

/** “7 to 33 %” */
function interval(count: number, total: number): string {
  const { lower, upper } = binomialInterval(count, total);
  return `${Math.round(100 * lower)} to ${formatPercent(upper)}`;
}

/** “a”, “a and b”, “a, b and c” */
function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
