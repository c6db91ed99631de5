import { present } from '../assert/present.ts';
import { agreement } from './agreement.ts';
import type { Experiment, Figure, Independent, Measured } from './experiment.ts';
import type { Finding } from './figures.ts';
import { figureInWords, partsInWords, printed, printedTogether } from './phrases.ts';
import type { Results } from './results.ts';

/** One of our figures as tables print it. */
export interface Printed {
  /** The figure in words. */
  readonly name: string;
  /** What it is a number of, how it was found, and in what unit. */
  readonly kind: string;
  /** Whose it is; empty where an experiment has one of its kind. */
  readonly whose: string;
  /** With its 95 % interval, where it has one. */
  readonly ours: string;
  readonly runs: string;
}

/** One of our figures beside that of independent programs. */
export interface Compared extends Printed {
  readonly theirs: string;
  /** Empty where it is not known how many. */
  readonly theirRuns: string;
  readonly difference: string;
  readonly allowed: string;
  readonly agrees: boolean;
  /** “yes”, “no”, or what ten times the seeds say. */
  readonly verdict: string;
}

/** The figures that independent programs have too, in the experiment's order. Throws where one is not of any runs. */
export function compared(experiment: Experiment, results: Results): readonly Compared[] {
  const { figures, independent = {} } = experiment;
  return Object.entries(independent).map(([name, theirs]) => {
    const [figure, finding] = [figures[name], results.findings[name]];
    if (figure === undefined || 'given' in figure || finding === undefined) {
      throw new Error(`independent figure ${name} of ${results.id}: expected a figure that runs come to`);
    }
    const digits = digitsOf(finding, figure);
    const repeat = results.repeats[name];
    const { difference, allowed, agrees } = agreement(figure.statistic, finding, theirs);
    const again = repeat === undefined ? null : agreement(figure.statistic, repeat, theirs);
    return {
      ...named(experiment, name),
      theirs: range(theirs),
      theirRuns: theirs.runs === null ? '' : String(theirs.runs),
      ours: inFull(finding, digits) + (repeat === undefined ? '' : `; again: ${inFull(repeat, digits)}`),
      runs: String(finding.runs) + (repeat === undefined ? '' : `; ${repeat.runs}`),
      difference:
        printed(difference, digits) + (again === null ? '' : `; ${printed(again.difference, digits)}`),
      allowed: printed(allowed, digits) + (again === null ? '' : `; ${printed(again.allowed, digits)}`),
      agrees,
      verdict: agrees ? 'yes' : again?.agrees === true ? 'no; with ten times the seeds yes' : 'no',
    };
  });
}

/** The figures that only our runs come to. */
export function uncompared(experiment: Experiment, { findings }: Results): readonly Printed[] {
  const { figures, independent = {} } = experiment;
  return Object.entries(figures).flatMap(([name, figure]: [string, Figure]) => {
    const finding = findings[name];
    if (finding === undefined || name in independent || 'given' in figure || figure.statistic === 'runs') {
      return [];
    }
    return [
      {
        ...named(experiment, name),
        ours: inFull(finding, digitsOf(finding, figure)),
        runs: String(finding.runs),
      },
    ];
  });
}

function named(experiment: Experiment, figure: string): Pick<Printed, 'name' | 'kind' | 'whose'> {
  const { kind, whose, how } = partsInWords(experiment, figure);
  return { name: figureInWords(experiment, figure), kind: `${kind}${how && ` (${how})`}`, whose };
}

/** How many of them agree at once, without ten times the seeds. */
export const agreeing = (figures: readonly Compared[]): number =>
  figures.filter(({ agrees }) => agrees).length;

/** Decimals that a figure is given with: some three digits, and none of a count. */
function digitsOf({ value, interval }: Finding, figure?: Measured): number {
  if (figure?.statistic === 'count') return 0;
  const size = Math.max(Math.abs(value), ...(interval ?? []).map(Math.abs));
  if (size >= 1000) return 0;
  if (size >= 10) return 1;
  return size >= 0.1 ? 2 : 3;
}

/** A figure with its 95 % interval, where it has one; with some three digits, where no number of decimals is asked for. */
export function inFull(finding: Finding, digits = digitsOf(finding)): string {
  const [one] = printedTogether([finding], digits);
  const { text, interval } = present(one, 'a printed finding');
  return interval === null ? text : `${text} (${interval})`;
}

const range = ({ low, high }: Independent): string =>
  low === high ? printed(low, 3) : `${printed(low, 3)} to ${printed(high, 3)}`;
