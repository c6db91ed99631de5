import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { type ForestPlot, type ForestRow, isWorthDrawing, sharingAxis } from '../charts/forest.ts';
import { agreement } from './agreement.ts';
import type { Experiment, Figure, Measured } from './experiment.ts';
import type { Finding } from './figures.ts';
import { kindInWords, whoseInWords } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import type { Results } from './results.ts';

interface Row extends ForestRow {
  readonly figure: Measured;
  readonly quantity: Quantity;
  readonly runs: number;
}

/**
 * The figures of an experiment as plots, in its order: those on one axis of which kind and statistic are the same, counts of as
 * many runs, and differences apart. Numbers of the set-up and of runs are none, nor is what is computed and not sampled, unless others have it too.
 */
export function plotsOf(experiment: Experiment, results: Results): readonly ForestPlot[] {
  const { figures, independent = {} } = experiment;
  const rows = Object.entries(figures).flatMap(([name, figure]: [string, Figure]) => {
    const finding = results.findings[name];
    if (finding === undefined || 'given' in figure || figure.statistic === 'runs') return [];
    if (figure.statistic === 'value' && !(name in independent)) return [];
    return rowsOf(experiment, results, name, figure, finding);
  });
  return [...Map.groupBy(rows, unitOf).values()].flatMap((unit) => {
    const about = aboutOf(unit);
    return sharingAxis(unit)
      .map((sharing, index) => ({
        ...about,
        title: index === 0 ? about.title : `${about.title}: those near 0, on an axis of their own`,
        rows: sharing,
      }))
      .filter(isWorthDrawing);
  });
}

/** A figure, and below it what ten times the seeds came to where it was found again. */
function rowsOf(
  experiment: Experiment,
  { repeats }: Results,
  name: string,
  figure: Measured,
  finding: Finding,
): readonly Row[] {
  const { quantities, independent = {} } = experiment;
  const quantity = present(quantities[figure.quantity], `what ${figure.quantity} means`);
  const theirs = independent[name];
  const repeat = repeats[name];
  const label = whoseInWords(experiment, figure) || kindInWords(quantity);
  const row: Row = {
    label,
    ours: finding,
    theirs:
      theirs === undefined
        ? null
        : { ...theirs, agrees: agreement(figure.statistic, finding, theirs).agrees },
    figure,
    quantity,
    runs: finding.runs,
  };
  return repeat === undefined
    ? [row]
    : [
        row,
        {
          ...row,
          label: `${label}, ten times the seeds`,
          ours: repeat,
          theirs: null,
          runs: repeat.runs,
        },
      ];
}

/** Rows of the same are of one unit. */
function unitOf({ figure: { statistic, minus }, quantity, runs }: Row): string {
  const how = statistic === 'count' ? `count of ${runs}` : statistic;
  return `${how} of ${kindInWords(quantity)} in ${quantity.unit}${minus === undefined ? '' : ', difference'}`;
}

/** What the figures of a unit have in common. */
function aboutOf(rows: readonly Row[]): Omit<ForestPlot, 'rows'> {
  const { figure, quantity, runs } = at(rows, 0);
  const { statistic, minus } = figure;
  const number = rows.every((row) => row.runs === runs) ? `${runs} ` : '';
  const those = minus === undefined ? `${number}runs` : `the differences in ${number}pairs of runs`;
  const how = {
    percent: `percent of ${those}`,
    count: `out of ${those}`,
    value: quantity.unit ?? '',
  }[statistic as string];
  const said = how ?? [`${statistic} of ${those}`, quantity.unit].filter(Boolean).join(', ');
  const title = `${kindInWords(quantity)}${said && ` (${said})`}`;
  if (statistic === 'percent') return { title, bounds: [0, 100] };
  if (statistic === 'count') return { title, bounds: [0, runs] };
  if (minus !== undefined || /difference$/i.test(figure.quantity)) return { title, reference: 0 };
  return /ratio$/i.test(figure.quantity) ? { title, reference: 1 } : { title };
}
