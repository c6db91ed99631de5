import { present } from '../assert/present.ts';
import { type Claim, judge } from '../claims/index.ts';
import { type Arm, type Committed, deepened, type Experiment, type Results } from '../evidence/index.ts';
import { csvOf } from '../text/csv.ts';
import { jsonOf } from '../text/json.ts';

/** The files that hand out all that was decided and all that came out, by their names. `site` is the course's address. */
export function dataFiles(
  all: readonly Committed[],
  claims: readonly Claim[],
  site: string,
): ReadonlyMap<string, string> {
  const files = new Map([
    ['README.txt', readMe(site)],
    ['dictionary.csv', dictionaryCsv(all)],
    ['claims.json', `${jsonOf(claims.map((claim) => judgedClaim(claim, all)))}\n`],
  ]);
  for (const each of all) {
    const { experiment, results, deep } = each;
    files.set(`${experiment.id}.csv`, runsCsv(experiment, results));
    if (deep !== null) files.set(`${experiment.id}-deep.csv`, runsCsv(deepened(experiment), deep));
    files.set(`${experiment.id}.json`, `${jsonOf(definitionOf(each))}\n`);
  }
  return files;
}

/** A row per arm and seed. A quantity that an arm does not have, or a run has not, is an empty cell. */
function runsCsv({ arms, quantities }: Experiment, results: Results): string {
  const names = Object.keys(quantities);
  const rows = Object.entries(arms).flatMap(([arm, { seeds }]) =>
    seeds.map((seed, run) => [
      arm,
      seed,
      ...names.map((name) => results.arms[arm]?.quantities[name]?.[run] ?? null),
    ]),
  );
  return csvOf([['arm', 'seed', ...names], ...rows]);
}

/** A row per experiment and quantity. */
function dictionaryCsv(all: readonly Committed[]): string {
  const rows = all.flatMap(({ experiment: { id, quantities }, results }) =>
    Object.entries(quantities).map(([name, { meaning, unit, whole, lowest, highest, missing = null }]) => {
      const having = Object.entries(results.arms).filter(([, arm]) => arm.quantities[name] !== undefined);
      const arms = having.map(([arm]) => arm).join(' ');
      return [id, name, meaning, unit, whole ? 'yes' : 'no', lowest, highest, missing, arms];
    }),
  );
  return csvOf([
    ['experiment', 'quantity', 'meaning', 'unit', 'whole', 'lowest', 'highest', 'missing', 'arms'],
    ...rows,
  ]);
}

/** All that was decided about an experiment and what it came to, but for the runs, which are in its CSV file. */
function definitionOf({ experiment, results, deep }: Committed): object {
  const { id, title, hypothesis, method, quantities, foresight } = experiment;
  const { figures, expected, independent = {}, misses = {} } = experiment;
  const { inputs, verdict, findings, repeats } = results;
  return {
    id,
    title,
    hypothesis,
    method,
    arms: Object.fromEntries(
      Object.entries(experiment.arms).map(([name, arm]) => {
        const { digest = null, firstDigests = [] } = results.arms[name] ?? {};
        return [name, { seeds: arm.seeds, ...setupsOf(arm), digest, firstDigests }];
      }),
    ),
    quantities,
    figures,
    foresight,
    expected,
    independent,
    misses,
    inputs,
    verdict,
    findings,
    repeats,
    deep: deep === null ? null : { runs: experiment.deep, verdict: deep.verdict, findings: deep.findings },
  };
}

/** What a claim rests on, as it was written down, and what came of it. */
function judgedClaim(claim: Claim, all: readonly Committed[]): object {
  const { id, text, parts, beside = [], wouldChange } = claim;
  const of = (experiment: string) =>
    present(
      all.find((each) => each.experiment.id === experiment),
      `experiment ${experiment}`,
    );
  const { verdict, outcomes } = judge(
    claim,
    (experiment) => of(experiment).experiment,
    (experiment) => of(experiment).results.findings,
  );
  return {
    id,
    text,
    parts: parts.map((part, index) => ({ ...part, outcome: outcomes[index] })),
    beside,
    wouldChange,
    verdict,
  };
}

/**
 * What is run with each seed: the first seed's set-up and the fields of it that are the seed, where that says it all; else the
 * set-up of every seed.
 */
export function setupsOf({ seeds, setup }: Pick<Arm, 'seeds' | 'setup'>):
  | { readonly setup: unknown; readonly seedIn: readonly string[] }
  | {
      readonly setups: readonly unknown[];
    } {
  const texts = seeds.map((seed) => JSON.stringify(setup(seed)));
  const [first = 'null', second = first] = texts;
  const seedIn = differing(JSON.parse(first), JSON.parse(second));
  const isSaid = texts.every((text, run) => {
    const rebuilt: unknown = JSON.parse(first);
    for (const path of seedIn) assign(rebuilt, path, seeds[run]);
    return JSON.stringify(rebuilt) === text;
  });
  return isSaid
    ? { setup: JSON.parse(first), seedIn: seedIn.map((path) => path.join('.')) }
    : { setups: texts.map((text): unknown => JSON.parse(text)) };
}

type Path = readonly string[];

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The fields of two values of one shape that are not the same in both. */
function differing(one: unknown, other: unknown, path: Path = []): readonly Path[] {
  if (!isTree(one) || !isTree(other)) return one === other ? [] : [path];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    differing(one[key], other[key], [...path, key]),
  );
}

function assign(value: unknown, [key, ...rest]: Path, field: unknown): void {
  if (key === undefined || !isTree(value)) return;
  if (rest.length === 0) value[key] = field;
  else assign(value[key], rest, field);
}

const readMe = (site: string): string => `Negative Slope: the evidence
============================

Every run of every experiment of the course on ReLU and Leaky ReLU at
${site}
with all that was decided before it ran.

Files
-----

dictionary.csv         what each number is: meaning, unit, whether it is whole, its
                       least and its most, when a run has none, and the arms that
                       have it. Where it begins with "Whether", 1 is yes and 0 no.
EXPERIMENT.csv         the runs: one line per arm and seed, full precision. An empty
                       cell: the arm or the run has no such number.
EXPERIMENT-deep.csv    the same with more seeds, where an experiment has that form.
                       Its first runs are those of EXPERIMENT.csv.
EXPERIMENT.json        hypothesis, method, arms, figures, what was expected of them,
                       what independent programs found, verdict and findings with
                       their 95 % intervals. "setup" is what is run with an arm's
                       first seed; the other seeds take its place in the fields that
                       "seedIn" names. Where that does not say it all, "setups" has
                       one for each seed. "inputs" is the SHA-256 of all that was
                       decided; "firstDigests" are those of the trained weights of
                       an arm's first runs, and "digest" is that of all of its runs'
                       digests.
claims.json            what each of the ten claims rests on, as it was written down,
                       and the verdict that follows from the experiments.
SHA256SUMS             the checksums of these files (in the archive).

CSV files are in UTF-8, as RFC 4180 has them. To check the archive's files:

    sha256sum --check SHA256SUMS

Running it again
----------------

In a copy of the course's source, with Node 22.12 or newer:

    npm ci
    npm run --silent lab -- claims neuron

runs the experiment "neuron" again and compares with what was committed, to the
bit; it ends with status 1 if anything differs. Without a name it takes all of
them, in a few minutes. A set-up that is a run specification (it has "data",
"network" and "training") is run alone, from a file, by

    npm run --silent lab -- run setup.json

and the digest that it prints is the first of the arm's "firstDigests".

Terms
-----

Data and text: CC BY 4.0. The source: MIT.
`;
