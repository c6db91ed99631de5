import { formatSlope } from '#components/ui/scale.ts';
import { at } from '#lib/assert/at.ts';
import { formatCount, formatFixed, formatNumber, formatPercent } from '#lib/charts/format.ts';
import { dataSetLabels } from '#lib/datasets/labels.ts';
import { slopeCurveSetup } from '#lib/simulations/slope-curve-setup.ts';
import { smallNetSetup } from '#lib/simulations/small-net-setup.ts';
import { sum } from '#lib/statistics/sum.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { type Quantity, type SlopeCurvesState, seeds, slopes } from './figure.ts';
import { type Curves, nearestAt, type Rows, reluAt } from './model.ts';
import { type Compared, differenceFromRelu, holdsZero, type SlopeSummary } from './summary.ts';

const { units, targetAccuracy } = slopeCurveSetup;
const target = formatPercent(targetAccuracy);

const formats: Readonly<Record<Compared, (value: number) => string>> = {
  accuracy: (share) => formatPercent(share, 1),
  steps: (steps) =>
    Number.isFinite(steps) ? formatCount(steps) : `more than ${formatCount(smallNetSetup.steps)}`,
  loss: (loss) => formatNumber(loss, 2),
  inactive: (count) => formatNumber(count, 3),
  dead: (count) => formatNumber(count, 3),
};

/** A value of a quantity as readers write it, without its name. */
export function valueWords(quantity: Compared, value: number): string {
  return formats[quantity](value);
}

/** A value in a sentence, where steps are called so. */
function valueInText(quantity: Quantity, value: number): string {
  return `${valueWords(quantity, value)}${quantity === 'steps' ? ' steps' : ''}`;
}

/** A difference; accuracy in points. */
function differenceNumber(quantity: Compared, value: number): string {
  if (quantity === 'accuracy') return formatFixed(100 * value, 1);
  return quantity === 'loss' ? formatNumber(value, 2) : formatNumber(value, 3);
}

/**
 * How the slope at a place differs from ReLU, seed by seed: the median of the pairs with its interval.
 * @param before what the interval is called
 */
export function differenceWords(rows: Rows, at: number, quantity: Compared, before = ''): string {
  const { pairs, interval } = differenceFromRelu(rows, at, quantity);
  if (interval === null) return `too few pairs (${pairs})`;
  const number = (value: number) => differenceNumber(quantity, value);
  const counted = pairs === seeds ? '' : `, ${pairs}\u00a0pairs`;
  const range = `(${before}${number(interval.lower)} to ${number(interval.upper)}${counted})`;
  if (holdsZero(interval)) return `no clear difference ${range}`;
  const sign = interval.median > 0 ? '+' : '';
  const unit = quantity === 'accuracy' ? '\u00a0points' : '';
  return `${sign}${number(interval.median)}${unit} ${range}`;
}

/** What the figure says now. */
export function sentence(
  state: SlopeCurvesState,
  phase: SweepPhase,
  { question, rows }: Curves,
  summaries: readonly SlopeSummary[],
): string {
  const done = rows.filter((row) => row !== null).length;
  const count =
    done === seeds ? `${seeds} seeds` : `${done} of ${seeds} seeds${phase === 'running' ? ' so far' : ''}`;
  return [
    `${dataSetLabels[question.data]}, learning rate ${formatNumber(question.learningRate)}, ${count}.`,
    quantitySentence(state.show, summaries),
    deadSentence(summaries),
    divergedSentence(summaries),
    readSentence(state, rows),
    endSentence(state, summaries),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The median with ReLU, how far it holds or where it is best, and what it is where nothing bends. */
function quantitySentence(show: Quantity, summaries: readonly SlopeSummary[]): string {
  const relu = summaries[reluAt]?.middle?.[show].median;
  if (relu === undefined) return '';
  const straight = summaries.at(-1)?.middle?.[show].median;
  const end =
    straight === undefined ? '' : `; at 1, where nothing bends, it is ${valueInText(show, straight)}`;
  const last = show === 'accuracy' ? lastAlike(summaries, relu) : reluAt;
  if (last > reluAt) {
    return `From 0 to ${formatSlope(at(slopes, last))} the median accuracy stays within 0.5 points of ReLU’s ${valueWords(show, relu)}${end}.`;
  }
  const best = bestAt(show, summaries);
  const bestMedian = summaries[best]?.middle?.[show].median ?? relu;
  const extreme =
    best === reluAt
      ? ', and no slope has a better one'
      : `; it is ${bestWords[show]} at a = ${formatSlope(at(slopes, best))}, ${valueInText(show, bestMedian)}`;
  return `The median ${nouns[show]} is ${valueInText(show, relu)} with ReLU${extreme}${end}.`;
}

const nouns: Readonly<Record<Quantity, string>> = {
  accuracy: 'accuracy',
  steps: `way to ${target}`,
  loss: 'loss',
};

const bestWords: Readonly<Record<Quantity, string>> = {
  accuracy: 'highest',
  steps: 'shortest',
  loss: 'lowest',
};

/** Where the median is best; ReLU’s place unless another is better. */
function bestAt(show: Quantity, summaries: readonly SlopeSummary[]): number {
  const medians = summaries.map(({ middle }) => middle?.[show].median ?? null);
  const isBetter = (median: number | null, best: number | null): boolean =>
    median !== null && best !== null && (show === 'accuracy' ? median > best : median < best);
  return medians.reduce<number>(
    (best, median, place) => (isBetter(median, at(medians, best)) ? place : best),
    reluAt,
  );
}

/** The last slope up to which the median accuracy stays within half a point of ReLU's. */
function lastAlike(summaries: readonly SlopeSummary[], relu: number): number {
  let last = reluAt;
  for (let at = reluAt + 1; at < summaries.length; at += 1) {
    const median = summaries[at]?.middle?.accuracy.median;
    // Shares of 200 points: the tolerance is for their last bits.
    if (median === undefined || !(Math.abs(median - relu) <= 0.005 + 1e-9)) break;
    last = at;
  }
  return last;
}

function deadSentence(summaries: readonly SlopeSummary[]): string {
  const dying = summaries.filter(({ dead }) => dead !== null && dead.mean > 0);
  if (dying.length === 0) return summaries.length === 0 ? '' : 'No unit is dead at any slope.';
  const places = dying.map(
    ({ slope, dead }) => `${valueWords('dead', dead?.mean ?? 0)} of ${units} at slope ${formatSlope(slope)}`,
  );
  return `Dead units, in the mean: ${places.join(', ')}, none at any other.`;
}

/** Named one by one where they are few. */
const fewSlopes = 3;

function divergedSentence(summaries: readonly SlopeSummary[]): string {
  const wild = summaries.filter(({ diverged }) => diverged > 0);
  if (wild.length === 0) return '';
  const share = ({ slope, diverged, runs }: SlopeSummary) =>
    `${diverged === runs && runs > 1 ? `all ${runs}` : `${diverged} of ${runs}`} at a = ${formatSlope(slope)}`;
  if (wild.length <= fewSlopes) return `Diverged: ${wild.map(share).join(', ')}.`;
  const never = summaries.filter(({ diverged }) => diverged === 0).map(({ slope }) => formatSlope(slope));
  const calm = never.length === 0 ? '' : `; none at ${never.join(', ')}`;
  const all = sum(wild.map(({ diverged }) => diverged));
  const made = sum(summaries.map(({ runs }) => runs));
  return `${all} of ${made} runs diverged${calm}.`;
}

function readSentence({ slope, show }: SlopeCurvesState, rows: Rows): string {
  const place = nearestAt(slope);
  if (place === reluAt) return '';
  return `At a = ${formatSlope(at(slopes, place))}, ${compared[show]} minus ReLU’s, seed by seed: ${differenceWords(rows, place, show, '95\u00a0% interval ')}.`;
}

/** How many are at the target in the end, beside ReLU: a median does not say it. */
function endSentence({ slope, show }: SlopeCurvesState, summaries: readonly SlopeSummary[]): string {
  const at = nearestAt(slope);
  const [read, relu] = [summaries[at], summaries[reluAt]];
  if (show !== 'accuracy' || at === reluAt || read === undefined || relu === undefined) return '';
  return `At ${target} at the end: ${read.atTarget} of ${read.runs}, with ReLU ${relu.atTarget}.`;
}

const compared: Readonly<Record<Quantity, string>> = {
  accuracy: 'accuracy',
  steps: `steps to ${target}`,
  loss: 'loss',
};

/** What a chart shows, for those who cannot see it: its value at each slope. */
export function chartWords(quantity: Quantity | 'inactive', summaries: readonly SlopeSummary[]): string {
  if (summaries.length === 0) return `${chartNames[quantity]} against the slope a: no seed is done yet`;
  const values = summaries.map(({ slope, middle, inactive }) => {
    const value = quantity === 'inactive' ? inactive?.mean : middle?.[quantity].median;
    const words = value === undefined ? 'most runs diverged' : valueWords(quantity, value);
    return `${words} at ${formatSlope(slope)}`;
  });
  return `${chartNames[quantity]} against the slope a: ${values.join(', ')}`;
}

const chartNames: Readonly<Record<Quantity | 'inactive', string>> = {
  accuracy: 'Median accuracy',
  steps: `Median steps to ${target}`,
  loss: 'Median loss',
  inactive: `Mean number of inactive units of ${units}`,
};
