import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { type ForestPlot, type ForestRow, isWorthDrawing, sharingAxis } from '../charts/forest.ts';
import { agreement } from './agreement.ts';
import type { Experiment, Figure } from './experiment.ts';
import type { Finding } from './figures.ts';
import { inWords } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import type { Results } from './results.ts';

type Measured = Exclude<Figure, { readonly given: number }>;

interface Row extends ForestRow {
  readonly name: string;
  readonly figure: Measured;
  readonly quantity: Quantity;
  readonly runs: number;
}

/**
 * The figures of an experiment as plots, in its order: those of one unit on one axis. Shares of runs have one unit whatever is
 * counted, and so have counts of as many runs; other figures share it where quantity and statistic are the same, and differences
 * stand apart. Numbers of the set-up and of runs are none, nor is what is computed and not sampled, unless others have it too.
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
      .map((sharing) => ({ ...about, rows: sharing }))
      .filter(isWorthDrawing);
  });
}

/** A figure, and below it what ten times the seeds came to where it was found again. */
function rowsOf(
  { quantities, independent = {} }: Experiment,
  { repeats }: Results,
  name: string,
  figure: Measured,
  finding: Finding,
): readonly Row[] {
  const theirs = independent[name];
  const repeat = repeats[name];
  const label = inWords(name);
  const row: Row = {
    label,
    ours: finding,
    theirs:
      theirs === undefined
        ? null
        : { ...theirs, agrees: agreement(figure.statistic, finding, theirs).agrees },
    name,
    figure,
    quantity: present(quantities[figure.quantity], `what ${figure.quantity} means`),
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
function unitOf({ figure, quantity: { unit }, runs }: Row): string {
  const { quantity, statistic, minus } = figure;
  if (statistic === 'percent') return statistic;
  if (statistic === 'count') return `${statistic} of ${runs}`;
  return `${statistic} of ${kindOf(quantity)} in ${unit}${minus === undefined ? '' : ', difference'}`;
}

/** What a quantity is a kind of: those of several networks in one run differ in how they begin, `reluNorm` and `leakyNorm`. */
const kindOf = (quantity: string): string => {
  const words = wordsOf(quantity);
  return words.includes('over') ? quantity : (words.at(-1) ?? quantity);
};

/** The words of a name, without the numbers at its end: `layers5` and `layers10` are of one kind. */
const wordsOf = (name: string): readonly string[] =>
  inWords(name)
    .replace(/[ \d.-]+$/, '')
    .split(/[ -]/);

/** The words that all names end with. */
function commonEnd(names: readonly string[]): string {
  const [first = [], ...others] = names.map(wordsOf);
  const last = first.findLastIndex((word, index) =>
    others.some((words) => words.at(index - first.length) !== word),
  );
  return first
    .slice(last + 1)
    .join(' ')
    .replace(/^[ \d.]+/, '');
}

/** What the figures of a unit have in common. */
function aboutOf(rows: readonly Row[]): Omit<ForestPlot, 'rows'> {
  const { figure, quantity, runs } = at(rows, 0);
  const { statistic, minus } = figure;
  if (statistic === 'percent') return { title: 'percent of runs', bounds: [0, 100] };
  if (statistic === 'count') return { title: `out of ${runs} runs`, bounds: [0, runs] };
  const names = [...new Set(rows.map((row) => row.figure.quantity))];
  const named = commonEnd(rows.map(({ name }) => name));
  const kindred = named === '' || named === statistic ? commonEnd(names) : named;
  const what = names.length === 1 ? quantity.meaning : kindred;
  const how = [
    statistic !== 'value' && (minus === undefined ? statistic : `${statistic} of the differences`),
    quantity.unit,
  ].filter(Boolean);
  const title = how.length === 0 ? what : `${what} (${how.join(', ')})`;
  const kind = kindOf(figure.quantity);
  if (minus !== undefined || kind === 'difference') return { title, reference: 0 };
  return kind === 'ratio' ? { title, reference: 1 } : { title };
}
