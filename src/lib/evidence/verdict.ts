import type { Expectation, Experiment } from './experiment.ts';
import type { Finding } from './figures.ts';

export type Verdict = 'supported' | 'refuted' | 'no clear difference' | 'depends';

/** Of one expectation: `holds` and `fails` are said only where the whole 95 % interval says so. */
export type Outcome = 'holds' | 'fails' | 'open';

/** Whether a figure is where it was expected to be. A figure without an interval is its value. */
export function outcome(expectation: Expectation, { value, interval }: Finding): Outcome {
  const [lower, upper] = interval ?? [value, value];
  if ('above' in expectation) {
    if (lower > expectation.above) return 'holds';
    return upper <= expectation.above ? 'fails' : 'open';
  }
  if ('below' in expectation) {
    if (upper < expectation.below) return 'holds';
    return lower >= expectation.below ? 'fails' : 'open';
  }
  const [from, to] = expectation.within;
  if (lower >= from && upper <= to) return 'holds';
  return upper < from || lower > to ? 'fails' : 'open';
}

/**
 * The verdict rule, the same for every experiment. Supported: all that was expected holds. Refuted: some of it fails, and
 * nothing holds. Depends: some fails and some holds. No clear difference: nothing fails, and not all of it holds.
 */
export function verdictOf(
  { id, expected }: Experiment,
  findings: Readonly<Record<string, Finding>>,
): Verdict {
  const outcomes = expected.map((expectation) => {
    const finding = findings[expectation.figure];
    if (finding === undefined) {
      throw new Error(`expected of ${id}: expected a figure of it, received ${expectation.figure}`);
    }
    return outcome(expectation, finding);
  });
  if (outcomes.length === 0) throw new Error(`expected of ${id}: expected at least 1 figure, received 0`);
  if (outcomes.every((each) => each === 'holds')) return 'supported';
  if (!outcomes.includes('fails')) return 'no clear difference';
  return outcomes.includes('holds') ? 'depends' : 'refuted';
}
