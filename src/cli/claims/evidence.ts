import {
  agreement,
  type Experiment,
  type Figure,
  type Finding,
  type Independent,
  inWords,
  printed,
  printedInterval,
  type Results,
} from '#lib/evidence/index.ts';

const head = `# Evidence

What our experiments came to, and how that compares with what independent programs found. This page is written by
\`npm run --silent lab -- claims --write\` from the results in \`src/lib/experiments/results/\`; a test sees to it that it is current.

Each experiment is frozen in its file in \`src/lib/experiments/\`: hypothesis, runs, seeds, statistics and expectations. Those of
deaths-by-rate, revival, inactive-by-slope, steps-by-slope, runaway-slope, gradient-by-depth and far-off-unit were written before
they first ran, with the independent figures in view; those of accuracy-by-slope, slope-learned, slope-drawn and slope-pace too,
with the figures of the experiments before them in view. The others had run before expectations were asked for: theirs were
written with their own figures known, so their verdicts say that the figures stand, not that anybody foretold them.

The verdict follows from the expectations by one rule: *supported*, if the whole 95 % interval of every
expected figure is where it was expected; *refuted*, if some of them is wholly elsewhere and none is where it should be;
*depends*, if some are and some are not; *no clear difference*, if none is wholly elsewhere, but not all are wholly there.
Intervals are exact for counts, percentages and medians, and bootstrapped for means.

“Theirs” are programs in PyTorch and NumPy that share no code with ours; two of them make a range. The difference is to the
nearer end. It is allowed to be three standard errors of the difference (their runs taken to be spread as ours are), plus half
of the last digit that theirs was given with, plus one reading where steps are counted: 20, since theirs look as if read every 20. Where it
is not known how many their runs were, they are taken to be as many as ours. A figure that differs by more is found again with
ten times the seeds, and its line says why it may differ. Nothing is tuned to agree. With the spread that these figures have,
agreement is a check for mistakes and not a proof that two programs do the same: for that, the engines are compared step by step.`;

/** Decimals that a figure is given with: some three digits. */
function digitsOf({ value, interval }: Finding): number {
  const size = Math.max(Math.abs(value), ...(interval ?? []).map(Math.abs));
  if (size >= 1000) return 0;
  if (size >= 10) return 1;
  return size >= 0.1 ? 2 : 3;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
/** A table; the first columns hold words, the others numbers, which stand to the right. */
const table = (heads: readonly string[], rows: readonly (readonly string[])[], wordColumns = 1): string =>
  [row(heads), row(heads.map((_, index) => (index < wordColumns ? '---' : '--:'))), ...rows.map(row)].join(
    '\n',
  );

function withInterval(finding: Finding): string {
  const digits = digitsOf(finding);
  const value = printed(finding.value, digits);
  return finding.interval === null ? value : `${value} (${printedInterval(finding.interval, digits)})`;
}

const range = ({ low, high }: Independent): string =>
  low === high ? printed(low, 3) : `${printed(low, 3)} to ${printed(high, 3)}`;

interface Compared {
  readonly cells: readonly string[];
  readonly agrees: boolean;
}

function compare({ figures, independent = {} }: Experiment, results: Results): readonly Compared[] {
  return Object.entries(independent).map(([name, theirs]) => {
    const [figure, finding] = [figures[name], results.findings[name]];
    if (figure === undefined || 'given' in figure || finding === undefined) {
      throw new Error(`independent figure ${name} of ${results.id}: expected a figure that runs come to`);
    }
    const digits = digitsOf(finding);
    const repeat = results.repeats[name];
    const { difference, allowed, agrees } = agreement(figure.statistic, finding, theirs);
    const again = repeat === undefined ? null : agreement(figure.statistic, repeat, theirs);
    const said = agrees ? 'yes' : again?.agrees === true ? 'no; with ten times the seeds yes' : 'no';
    return {
      agrees,
      cells: [
        inWords(name),
        range(theirs),
        theirs.runs === null ? '' : String(theirs.runs),
        withInterval(finding) + (repeat === undefined ? '' : `; again: ${withInterval(repeat)}`),
        String(finding.runs) + (repeat === undefined ? '' : `; ${repeat.runs}`),
        printed(difference, digits) + (again === null ? '' : `; ${printed(again.difference, digits)}`),
        printed(allowed, digits) + (again === null ? '' : `; ${printed(again.allowed, digits)}`),
        said,
      ],
    };
  });
}

function others({ figures, independent = {} }: Experiment, { findings }: Results): string[][] {
  return Object.entries(figures).flatMap(([name, figure]: [string, Figure]) => {
    const finding = findings[name];
    if (finding === undefined || name in independent || 'given' in figure || figure.statistic === 'runs') {
      return [];
    }
    return [[inWords(name), withInterval(finding), String(finding.runs)]];
  });
}

function section(experiment: Experiment, results: Results): string {
  const compared = compare(experiment, results);
  const rest = others(experiment, results);
  const misses = Object.entries(experiment.misses ?? {});
  return [
    `## ${experiment.id}`,
    `${experiment.hypothesis} **${verdictInWords(results)}.**`,
    experiment.method,
    ...(compared.length === 0
      ? []
      : [
          table(
            ['', 'theirs', 'runs', 'ours (95 % interval)', 'runs', 'difference', 'allowed', 'agrees'],
            compared.map(({ cells }) => cells),
          ),
        ]),
    ...misses.map(([name, reason]) => `*${inWords(name)}*: ${reason}`),
    ...(rest.length === 0 ? [] : [table(['', 'ours (95 % interval)', 'runs'], rest)]),
  ].join('\n\n');
}

const verdictInWords = ({ verdict }: Results): string => verdict[0]?.toUpperCase() + verdict.slice(1);

/** The page `docs/evidence.md`: per experiment its verdict, their figures beside ours, and all other figures. */
export function evidence(experiments: readonly (readonly [Experiment, Results])[]): string {
  const compared = experiments.flatMap(([experiment, results]) => compare(experiment, results));
  const missed = compared.filter(({ agrees }) => !agrees).length;
  const overview = table(
    ['experiment', 'verdict', 'figures of theirs', 'that agree'],
    experiments.map(([experiment, results]) => {
      const own = compare(experiment, results);
      const agreeing = own.filter(({ agrees }) => agrees).length;
      return [
        `[${experiment.id}](#${experiment.id})`,
        results.verdict,
        String(own.length),
        own.length === 0 ? '' : String(agreeing),
      ];
    }),
    2,
  );
  const sum = `Of ${compared.length} independent figures ${compared.length - missed} agree with ours.`;
  const sections = experiments.map(([experiment, results]) => section(experiment, results));
  return `${[head, sum, overview, ...sections].join('\n\n')}\n`;
}
