import { plural, upperFirst } from '#components/ui/grammar.ts';
import { formatFixed, formatPercent } from '#lib/charts/format.ts';
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

const meanInWords = ({ name, mean }: Summary): string => `${names[name]} ${percent(mean ?? 0)}`;

function meansSentence(summaries: readonly Summary[]): string {
  const sorted = summaries.toSorted((one, other) => (other.mean ?? 0) - (one.mean ?? 0));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (best === undefined || worst === undefined) return '';
  return `${upperFirst(names[best.name])} reads most in the mean, ${percent(best.mean ?? 0)}, and ${names[worst.name]} least, ${percent(worst.mean ?? 0)}.`;
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
  const units = scenarioOf(state).hidden.reduce((sum, width) => sum + width, 0);
  const relu = summaries.find(({ name }) => name === 'relu');
  const dead = Math.round((relu?.dead ?? []).reduce((sum, count) => sum + count, 0));
  return dead === 0
    ? ''
    : `With ReLU ${dead} of ${plural(units, 'unit')} ${dead === 1 ? 'is' : 'are'} dead at the end, in the mean.`;
}
