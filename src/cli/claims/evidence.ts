import { at } from '#lib/assert/at.ts';
import { type Claim, type ClaimResults, type FreshResults, freshFroms, rule } from '#lib/claims/index.ts';
import {
  agreeing,
  type Committed,
  type Compared,
  compared,
  type Experiment,
  figureInWords,
  type Printed,
  type Results,
  rules,
  uncompared,
} from '#lib/evidence/index.ts';

const head = (experiments: readonly Experiment[]): string => `# Evidence

What our claims and experiments came to, and how that compares with what independent programs found. This page is written by
\`npm run --silent lab -- claims --write\` from the results in \`src/lib/experiments/results/\`; a test sees to it that it is current.

Each experiment is frozen in its file in \`src/lib/experiments/\`: hypothesis, runs, seeds, statistics and expectations. ${rules.foresight(experiments)}

${rules.verdict}

${rules.agreement}`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
/** A table; the first columns hold words, the others numbers, which stand to the right. */
const table = (heads: readonly string[], rows: readonly (readonly string[])[], wordColumns = 1): string =>
  [row(heads), row(heads.map((_, index) => (index < wordColumns ? '---' : '--:'))), ...rows.map(row)].join(
    '\n',
  );

const comparedCells = (figure: Compared): readonly string[] => [
  figure.name,
  figure.theirs,
  figure.theirRuns,
  figure.ours,
  figure.runs,
  figure.difference,
  figure.allowed,
  figure.verdict,
];

const printedCells = ({ name, ours, runs }: Printed): readonly string[] => [name, ours, runs];

function section({ experiment, results, deep }: Committed): string {
  const both = compared(experiment, results);
  const rest = uncompared(experiment, results);
  const misses = Object.entries(experiment.misses ?? {});
  return [
    `## ${experiment.id}`,
    `*${experiment.title}*`,
    `${experiment.hypothesis} **${verdictInWords(results)}.**`,
    experiment.method,
    ...(both.length === 0
      ? []
      : [
          table(
            ['', 'theirs', 'runs', 'ours (95 % interval)', 'runs', 'difference', 'allowed', 'agrees'],
            both.map(comparedCells),
          ),
        ]),
    ...misses.map(([name, reason]) => `*${figureInWords(experiment, name)}*: ${reason}`),
    ...(rest.length === 0 ? [] : [table(['', 'ours (95 % interval)', 'runs'], rest.map(printedCells))]),
    ...(deep === null ? [] : deepTables(experiment, deep)),
  ].join('\n\n');
}

/** The same figures with all the seeds of the deep form. */
function deepTables(experiment: Experiment, deep: Results): readonly string[] {
  const both = compared(experiment, deep);
  const rest = uncompared(experiment, deep);
  return [
    `With ${experiment.deep} runs each: **${verdictInWords(deep)}.**`,
    ...(both.length === 0
      ? []
      : [
          table(
            [
              'with all seeds',
              'theirs',
              'runs',
              'ours (95 % interval)',
              'runs',
              'difference',
              'allowed',
              'agrees',
            ],
            both.map(comparedCells),
          ),
        ]),
    ...(rest.length === 0
      ? []
      : [table(['with all seeds', 'ours (95 % interval)', 'runs'], rest.map(printedCells))]),
  ];
}

/** What one claim came to; `fresh` is null where it was not run on fresh seeds. */
export interface CommittedClaim {
  readonly claim: Claim;
  readonly results: ClaimResults;
  readonly fresh: FreshResults | null;
}

/** The claims, and how often their verdicts came out again on fresh seeds. */
function claimTables(claims: readonly CommittedClaim[]): readonly string[] {
  if (claims.length === 0) return [];
  return [
    `## Claims`,
    rule,
    `On fresh seeds: the same experiments with ${freshFroms.length} other sets of seeds, from ${freshFroms[0]?.toLocaleString('en')}, ${freshFroms[1]?.toLocaleString('en')}, … on; in how many sets the verdict is the same, and in how many the quick form, which has the first seeds alone, says what the whole set says.`,
    table(
      ['claim', 'verdict', 'rests on', 'fresh sets', 'same verdict', 'quick as whole'],
      claims.map(({ claim: { id, text, parts }, results: { verdict }, fresh }, index) => {
        const sets = fresh?.sets ?? [];
        return [
          `${index + 1}. ${text} (\`${id}\`)`,
          verdict,
          [...new Set(parts.map(({ experiment }) => experiment))]
            .map((each) => `[${each}](#${each})`)
            .join(', '),
          String(sets.length),
          String(sets.filter((set) => set.verdict === verdict).length),
          String(sets.filter((set) => set.quick === set.verdict).length),
        ];
      }),
      3,
    ),
    '## Experiments',
  ];
}

const verdictInWords = ({ verdict }: Results): string => verdict[0]?.toUpperCase() + verdict.slice(1);

/** The page `docs/evidence.md`: the claims, and per experiment its verdict, their figures beside ours, and all other figures. */
export function evidence(experiments: readonly Committed[], claims: readonly CommittedClaim[]): string {
  const all = experiments.map(({ experiment, results }) => compared(experiment, results));
  const overview = table(
    ['experiment', 'about', 'verdict', 'figures of theirs', 'that agree'],
    experiments.map(({ experiment: { id, title }, results: { verdict } }, index) => {
      const own = at(all, index);
      return [
        `[${id}](#${id})`,
        title,
        verdict,
        String(own.length),
        own.length === 0 ? '' : String(agreeing(own)),
      ];
    }),
    3,
  );
  const sum = `Of ${all.flat().length} independent figures ${agreeing(all.flat())} agree with ours.`;
  const sections = experiments.map(section);
  return `${[head(experiments.map(({ experiment }) => experiment)), ...claimTables(claims), sum, overview, ...sections].join('\n\n')}\n`;
}
