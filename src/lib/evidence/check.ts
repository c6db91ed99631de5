import { deepened } from './deepened.ts';
import type { Experiment } from './experiment.ts';
import { findingsOf } from './figures.ts';
import { inputsOf, quantitiesOf, type Results, resultsOf } from './results.ts';
import { verdictOf } from './verdict.ts';

/**
 * Whether committed results are those of an experiment, in its quick form: the first seeds of each arm are run again, and
 * figures and verdict follow again from the committed numbers of all seeds. Returns what is wrong, each with its place,
 * the experiment's id first.
 */
export function quickProblems(experiment: Experiment, committed: Results): readonly string[] {
  const problems: Problem[] = [];
  same(problems, decided, committed.inputs, inputsOf(experiment));
  same(problems, 'arms', Object.keys(committed.arms), Object.keys(experiment.arms));
  for (const [name, { seeds, quick, observe }] of Object.entries(experiment.arms)) {
    const arm = committed.arms[name];
    if (arm === undefined) continue;
    const observations = seeds.slice(0, quick).map(observe);
    same(
      problems,
      `digests of ${name}`,
      arm.firstDigests,
      observations.map(({ digest }) => digest),
    );
    for (const [quantity, values] of Object.entries(arm.quantities)) {
      same(problems, `runs of ${name}, ${quantity}`, values.length, seeds.length);
      const again = quantitiesOf(observations)[quantity];
      same(problems, `${quantity} of ${name}, first seeds`, values.slice(0, quick), again);
    }
  }
  // Where runs are not what they were, figures and verdict would only say so again.
  if (problems.every(({ place }) => place === decided)) {
    const findings = findingsOf(experiment, committed.arms);
    compareFindings(problems, 'figure', committed.findings, findings);
    same(problems, 'verdict', committed.verdict, verdictOf(experiment, findings));
  }
  return described(experiment, problems);
}

/**
 * Whether the committed results of a deep form are the experiment's: they begin with its own runs, and figures and verdict follow
 * from their numbers. Nothing is run.
 */
export function deepProblems(experiment: Experiment, committed: Results, deep: Results): readonly string[] {
  const problems: Problem[] = [];
  const whole = deepened(experiment);
  same(problems, decided, deep.inputs, inputsOf(whole));
  for (const [name, { quantities }] of Object.entries(committed.arms)) {
    for (const [quantity, values] of Object.entries(quantities)) {
      const all = deep.arms[name]?.quantities[quantity];
      same(problems, `${quantity} of ${name}, first runs`, all?.slice(0, values.length), values);
      same(problems, `runs of ${name}, ${quantity}`, all?.length, whole.arms[name]?.seeds.length);
    }
  }
  if (problems.length === 0) {
    const findings = findingsOf(whole, deep.arms);
    compareFindings(problems, 'figure', deep.findings, findings);
    same(problems, 'verdict', deep.verdict, verdictOf(whole, findings));
  }
  return described(experiment, problems).map((problem) => `deep form of ${problem}`);
}

/** The same with all seeds: everything is run again, and has to be what is committed, to the bit. */
export function fullProblems(
  experiment: Experiment,
  committed: Results,
  recomputed: Results = resultsOf(experiment),
): readonly string[] {
  const problems: Problem[] = [];
  same(problems, decided, committed.inputs, recomputed.inputs);
  compareFindings(problems, 'figure', committed.findings, recomputed.findings);
  compareFindings(problems, 'repeat of figure', committed.repeats, recomputed.repeats);
  same(problems, 'verdict', committed.verdict, recomputed.verdict);
  same(problems, 'arms', Object.keys(committed.arms), Object.keys(recomputed.arms));
  for (const [name, arm] of Object.entries(recomputed.arms)) {
    const other = committed.arms[name];
    same(problems, `digest of ${name}`, other?.digest, arm.digest);
    same(problems, `digests of ${name}`, other?.firstDigests, arm.firstDigests);
    same(problems, `numbers of ${name}`, other?.quantities, arm.quantities);
  }
  return described(experiment, problems);
}

const decided = 'what was decided beforehand';

interface Problem {
  readonly place: string;
  readonly committed: string;
  readonly recomputed: string;
}

function same(problems: Problem[], place: string, committed: unknown, recomputed: unknown): void {
  const [before, now] = [JSON.stringify(committed) ?? 'nothing', JSON.stringify(recomputed) ?? 'nothing'];
  if (before !== now) problems.push({ place, committed: before, recomputed: now });
}

function compareFindings(
  problems: Problem[],
  what: string,
  committed: Results['findings'],
  recomputed: Results['findings'],
): void {
  for (const name of new Set([...Object.keys(committed), ...Object.keys(recomputed)])) {
    same(problems, `${what} ${name}`, committed[name], recomputed[name]);
  }
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

function described({ id }: Experiment, problems: readonly Problem[]): readonly string[] {
  return problems.map(
    ({ place, committed, recomputed }) =>
      `experiment ${id}: ${place}: committed is ${short(committed)}, recomputed is ${short(recomputed)}`,
  );
}
