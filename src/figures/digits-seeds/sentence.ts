import { plural, upperFirst } from '#components/ui/grammar.ts';
import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { formatFixed, formatPercent } from '#lib/charts/format.ts';
import { sum } from '#lib/statistics/sum.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { type DigitsSeedsState, scenarioOf, seeds, shown } from './figure.ts';
import { names } from './names.ts';
import type { Rows } from './rows.ts';
import { isClear, type Summary, summariesOf } from './summary.ts';

/** A share in percent, to a tenth. */
export const percent = (share: number): string => formatPercent(share, 1);

/** What the figure says now. */
export function sentence(state: DigitsSeedsState, phase: SweepPhase, rows: Rows): string {
  const total = seeds * shown.length;
  const done = rows.filter((row) => row !== null).length;
  if (done === 0) {
    return `${total} networks wait, ${seeds} for each activation, from the same weights and with the same digits held out.`;
  }
  const summaries = summariesOf(rows);
  const begun = summaries.filter(({ done: own }) => own > 0);
  if (phase === 'running' || done < total) {
    const how = phase === 'running' ? 'So far' : 'Stopped early:';
    return `${how} ${done} of ${total}: ${begun.map(meanInWords).join(', ')}.`;
  }
  return [
    meansSentence(summaries),
    differencesSentence(summaries),
    divergedSentence(summaries),
    deadSentence(state, summaries),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const meanInWords = ({ name, mean }: Summary): string => `${names[name]} ${percent(present(mean, 'mean'))}`;

function meansSentence(summaries: readonly Summary[]): string {
  const sorted = summaries
    .map(({ name, mean }) => ({ name: names[name], mean: present(mean, 'mean') }))
    .sort((one, other) => other.mean - one.mean);
  const [best, worst] = [at(sorted, 0), at(sorted, sorted.length - 1)];
  return `${upperFirst(best.name)} reads most in the mean, ${percent(best.mean)}, and ${worst.name} least, ${percent(worst.mean)}.`;
}

/** Between activations, and between two seeds of one. */
function differencesSentence(summaries: readonly Summary[]): string {
  const relu = summaries.find(({ name }) => name === 'relu');
  const others = summaries.filter(({ difference }) => difference !== null);
  const clear = others.filter(({ difference }) => difference !== null && isClear(difference));
  const unlike = clear.map(({ name }) => names[name]);
  const spread =
    relu === undefined
      ? ''
      : ` ReLU’s own networks lie up to ${formatFixed(100 * (relu.highest - relu.lowest), 1)} points apart.`;
  if (unlike.length === 0) return `No clear difference to ReLU anywhere.${spread}`;
  return `Clearly unlike ReLU: ${unlike.join(', ')}.${spread}`;
}

function divergedSentence(summaries: readonly Summary[]): string {
  const some = summaries.filter(({ diverged }) => diverged > 0);
  if (some.length === 0) return '';
  return `Diverged: ${some.map(({ name, diverged }) => `${diverged} of ${seeds} with ${names[name]}`).join(', ')}.`;
}

function deadSentence(state: DigitsSeedsState, summaries: readonly Summary[]): string {
  const relu = summaries.find(({ name }) => name === 'relu');
  const dead = formatFixed(sum(relu?.dead ?? []), 1);
  const units = plural(sum(scenarioOf(state).hidden), 'unit');
  return dead === '0.0' ? '' : `With ReLU ${dead} of ${units} are dead at the end, in the mean.`;
}
