import { formatCount, formatNumber } from '../charts/format.ts';
import { dataSetLabels } from '../datasets/labels.ts';
import { initializer } from '../initializers/index.ts';
import { optimizer as optimizerOf } from '../optimizers/index.ts';
import { activationName } from './activation.ts';
import { measureOf, seedLimits, type WildClaim } from './claim.ts';
import { both, type WildResult } from './result.ts';
import type { Judged, WildVerdict } from './verdict.ts';

/** The two sides; with their rates where these differ. */
export function sideNames(claim: WildClaim): readonly [string, string] {
  const names = [activationName(claim.a), activationName(claim.b)] as const;
  const rates = [claim.rate, claim.otherRate] as const;
  return claim.rate === claim.otherRate
    ? names
    : both((side) => `${names[side]} at rate\u00a0${formatNumber(rates[side])}`);
}

/** “two moons”; what begins with capitals keeps them. */
function dataName({ data }: WildClaim): string {
  const label: string = dataSetLabels[data];
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** “1 point”, “0.5 points”; a bare number where the measure has no unit. */
export function amount(claim: WildClaim, text: string): string {
  const [one, many] = measureOf(claim).unit;
  const unit = /^−?1$/.test(text) ? one : many;
  return unit === '' ? text : `${text}\u00a0${unit}`;
}

/** “With Leaky ReLU (a = 0.01) instead of ReLU, on two moons, test accuracy is larger by at least 1 point.” */
export function claimText(claim: WildClaim): string {
  const [one, other] = sideNames(claim);
  const margin = amount(claim, formatNumber(claim.margin));
  const said = {
    larger: claim.margin === 0 ? 'larger' : `larger by at least ${margin}`,
    smaller: claim.margin === 0 ? 'smaller' : `smaller by at least ${margin}`,
    same: `the same within ${margin}`,
  }[claim.is];
  return `With ${one} instead of ${other}, on ${dataName(claim)}, ${measureOf(claim).name} is ${said}.`;
}

/** The network and how it learns, in a sentence. */
export function settingText(claim: WildClaim): string {
  const { layers, units, init, bias, optimizer, rate, otherRate, epochs, batch } = claim;
  const rates =
    rate === otherRate ? formatNumber(rate) : `${formatNumber(rate)} and ${formatNumber(otherRate)}`;
  return [
    `${layers} hidden ${layers === 1 ? 'layer' : 'layers'} of ${units} ${units === 1 ? 'unit' : 'units'}`,
    `initial weights “${initializer(init).label}”${bias === 0 ? '' : `, biases at ${formatNumber(bias)}`}`,
    `${optimizerOf(optimizer).label} at rate ${rates}`,
    `${batch === 'all' ? 'full batches' : `batches of ${batch}`}`,
    `${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`,
  ].join(', ');
}

export const verdictWords: Readonly<Record<WildVerdict, string>> = {
  holds: 'Holds',
  'does not hold': 'Does not hold',
  undecided: 'Undecided',
};

/** “0.3 points (95 % interval −0.2 to 0.8)” */
export function differenceText(claim: WildClaim, { mean, lower, upper }: Judged): string {
  const [middle = '', from, to] = measureOf(claim).differences([mean, lower, upper]);
  return `${amount(claim, middle)} (95\u00a0% interval ${from} to ${to})`;
}

/** More seeds than anyone would run. */
const manySeeds = 100_000;

/** What it would take to decide it; '' where it is decided. */
function neededText({ needed }: Judged): string {
  if (needed === null) return '';
  if (!Number.isFinite(needed))
    return 'The mean difference lies on the limit itself: if it stays there, no number of seeds decides.';
  if (needed > manySeeds)
    return `If the mean difference stays where it is, it would take more than ${formatCount(manySeeds)} seeds to decide.`;
  const beyond =
    needed > seedLimits.maximum ? `, more than the ${seedLimits.maximum} that this page runs` : '';
  return `If the mean difference stays where it is, about ${formatCount(needed)} seeds would decide${beyond}.`;
}

/** The verdict with its reasons. */
export function verdictText(claim: WildClaim, result: WildResult): string {
  const { judged } = result;
  return judged === null
    ? 'The verdict waits for all of them.'
    : `${verdictWords[judged.verdict]}. ${reasonsText(claim, result, judged)}`;
}

/** What a verdict was read off. */
export function reasonsText(claim: WildClaim, result: WildResult, judged: Judged): string {
  const { rows, totals } = result;
  const measure = measureOf(claim);
  const [one, other] = sideNames(claim);
  const counted =
    measure.kind === 'share'
      ? `${totals[0]} of ${rows.length} runs with ${one}, ${totals[1]} with ${other}. The difference is`
      : `Means: ${measure.text(totals[0])} with ${one}, ${measure.text(totals[1])} with ${other}. The difference is`;
  return [`${counted} ${differenceText(claim, judged)}.`, neededText(judged), ...remarks(claim, result)]
    .filter((part) => part !== '')
    .join(' ');
}

/** Runs that diverged, or never got there: how many of each side, and how they count. */
function remarks(claim: WildClaim, { diverged, never }: WildResult): readonly string[] {
  const measure = measureOf(claim);
  const names = sideNames(claim);
  const counted = (counts: readonly [number, number]) =>
    both((side) => (counts[side] === 0 ? '' : `${counts[side]} with ${names[side]}`))
      .filter((part) => part !== '')
      .join(' and ');
  const lost = counted(diverged);
  const late = counted(never);
  return [
    ...(lost === '' || measure.diverged === null
      ? []
      : [`Runs that diverged (${lost}) ${measure.diverged}.`]),
    ...(late === '' ? [] : [`Runs that never got there (${late}) count with all their steps.`]),
  ];
}
