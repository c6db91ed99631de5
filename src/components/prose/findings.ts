import {
  type Experiment,
  type Finding,
  printed,
  type Results,
  sure,
  uncertainty,
} from '#lib/evidence/index.ts';
import { experimentOf } from '#lib/experiments/index.ts';

/** A number of an experiment that a text names. */
export interface Named {
  readonly experiment: string;
  readonly name: string;
  /** Decimals at most. */
  readonly digits: number;
}

/** A number in the list at a lesson's end. */
export interface Listed extends Named {
  /** Whether it stands in tables alone, which say by themselves how sure it is. */
  readonly tabled: boolean;
}

/** What a text says of it. */
export interface Said {
  readonly experiment: Experiment;
  readonly results: Results;
  /** The number as it stands in the text. */
  readonly text: string;
  readonly finding: Finding;
  /** What it is and how sure it is. */
  readonly uncertainty: string;
}

// They are read when the site is built; a page gets the numbers that it prints, and no more.
const committed = import.meta.glob<Results>('../../lib/experiments/results/*.json', {
  eager: true,
  import: 'default',
});

/** What was committed of an experiment. Throws, and so fails the build, where that is nothing. */
export function resultsOf(id: string): Results {
  const results = committed[`../../lib/experiments/results/${id}.json`];
  if (results === undefined) throw new Error(`results of ${id}: expected a committed file, received none`);
  return results;
}

/** What was committed of a number. Throws, and so fails the build, naming what there is. */
export function committedFinding(experiment: string, name: string): Finding {
  const { findings } = resultsOf(experiment);
  const finding = findings[name];
  if (finding === undefined) {
    throw new Error(
      `finding of ${experiment}: expected one of ${Object.keys(findings).join(', ')}, received ${name}`,
    );
  }
  return finding;
}

/** A committed number, with what it rests on. Throws, and so fails the build, naming what there is. */
export function said({ experiment: id, name, digits }: Named): Said {
  const experiment = experimentOf(id);
  const results = resultsOf(id);
  const finding = sure(committedFinding(id, name));
  return {
    experiment,
    results,
    text: printed(finding.value, digits),
    finding,
    uncertainty: uncertainty(experiment, name, finding, digits),
  };
}
