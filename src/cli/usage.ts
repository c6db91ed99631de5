const lab = 'npm run --silent lab --';

const spec = 'SPEC is a run specification: a JSON file in UTF-8, or - for standard input.';

const exit = `JSON goes to standard output, all else to standard error. The exit status is 0; 2 where what was asked for cannot be
done as asked; 1 for anything else.`;

/** What to type, by verb. */
const usages = {
  run: `Usage: ${lab} run SPEC

Trains once, and prints the result. ${spec}

${exit}`,

  sweep: `Usage: ${lab} sweep SPEC [--vary WHAT]… [--seeds N] [--workers N]

Trains with many seeds and several values of some fields, on all cores. ${spec}

  --vary FIELD=[…]   values as a JSON list: --vary 'network.activation=[{"id":"relu"},{"id":"elu"}]'
  --vary FIELD=a,b   numbers and words, without quotes: --vary training.batchSize=1,16
  --vary=@FILE       a JSON file, { "FIELD": [value, value] }, for shells that take quotes away
  --seeds N          the seeds 1 to N; 20 unless it is said
  --workers N        how many run at once; changes no byte of the result

${exit}`,

  bench: `Usage: ${lab} bench [--only a,b] [--workload a,b] [--seconds S] [--repeats N]

Measures how quickly it trains, beside other programs.

  --only a,b         the contenders: kernel, reference, plain-loop, …; all unless it is said
  --workload a,b     the networks; all unless it is said
  --seconds S        how long a turn takes, about; 0.25 unless it is said
  --repeats N        turns of each contender; 11 unless it is said

${exit}`,

  claims: `Usage: ${lab} claims [--deep] [--write] [--seeds-from N] [--fresh] [ID]…
       ${lab} claims --wild [--write]

Runs the experiments behind the course's numbers again, or those that are named, and compares them and the claims that rest on
them with what is committed. An ID is an experiment's or a claim's.

  --seeds-from N     on other seeds: the lowest of each experiment is N; then it is the verdicts that are compared
  --fresh            runs the claims on 20 sets of fresh seeds, and keeps what came out; stopped, it goes on where it was
  --deep             with more seeds, and narrower intervals, those that have such a form: minutes each
  ID…                of these, figures that miss independent ones are found again from ten times the seeds, too
  --wild             runs the claims from the wild in place of all that
  --write            keeps what came out in its place: committed results and docs/evidence.md

${exit} Here 1 says that one does not match.`,

  cells: `Usage: ${lab} cells [--write] [ID]…

Runs the cells of the lessons and the examples of the library (as the one id library), or those that are
named, and compares with the output that is committed.

  --write            keeps what came out in its place, src/content/cells/

${exit} Here 1 says that one fails, or does not match.`,
} as const;

export type VerbName = keyof typeof usages;

export const verbNames = Object.keys(usages) as readonly VerbName[];

export function isVerb(word: string): word is VerbName {
  return Object.hasOwn(usages, word);
}

/** What to type, for one verb or for all of them. */
export function usage(verb?: VerbName): string {
  if (verb !== undefined) return usages[verb];
  return `Usage: ${lab} VERB …

  run SPEC           trains once, and prints the result
  sweep SPEC …       trains with many seeds and several values of some fields, on all cores
  bench …            measures how quickly it trains, beside other programs
  claims …           runs the experiments behind the course's numbers again, and compares
  cells …            runs the cells of the lessons again, and compares
  VERB --help        what a verb takes

${spec}

${exit}`;
}
