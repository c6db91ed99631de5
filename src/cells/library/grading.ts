/**
 * What the grading of an exercise may use beside the library: `import { grade, near } from 'negative-slope/grading'`. Code of a
 * reader's cannot import it, not even while it is graded.
 */
import { type Grade, gradingSeeds } from '../grade.ts';
import { giveGrade } from './sink.ts';
import { usualDigits, written } from './written.ts';

/** Something that code was expected to give, and did not. */
class Miss extends Error {
  override readonly name = 'Miss';

  /** @param sentence in which numbers may have the minus of code */
  constructor(sentence: string) {
    super(sentence.replace(/(?<![\w)\]])-(?=\d)/g, '−'));
  }
}

/** Numbers that are expected: one, or null where there is none, or a list of them, or a list of lists. */
export type Numbers = number | null | readonly Numbers[];

/** As much of a miss as is said. */
const longest = 500;
/** And of what came in it, so that what was expected is said too. */
const longestValue = 100;

/** A value as it stands in a list: a text is quoted. */
const said = (value: unknown, digits = usualDigits): string => {
  const text = written(value, 1, digits);
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
};

/** With so many digits no two numbers are the same text. */
const mostDigits = 17;

/** What came, and what was expected, with as many digits as tell one from the other. */
function unlike(received: unknown, expected: number | null): string {
  for (let digits = usualDigits; ; digits += 1) {
    const [came, wanted] = [said(received, digits), said(expected, digits)];
    if (came !== wanted || digits === mostDigits) return `${came}, and ${wanted} was expected`;
  }
}

/**
 * Tries a reader's code with the seeds 1 … 5: `check` draws hidden inputs from its seed, and asks by `near` and `holds` what
 * the code makes of them. With each seed it is right where nothing was missed; what else is thrown ends the run, as in any cell.
 *
 * @example grade((seed) => near('twice(3)', twice(3), 6))
 */
export function grade(check: (seed: number) => void): void {
  let passed = 0;
  let miss: Grade['miss'] = null;
  for (let seed = 1; seed <= gradingSeeds; seed += 1) {
    try {
      check(seed);
      passed += 1;
    } catch (error) {
      if (!(error instanceof Miss)) throw error;
      miss ??= { seed, message: error.message.slice(0, longest) };
    }
  }
  giveGrade({ passed, of: gradingSeeds, miss });
}

/**
 * Expects a number, or a list of numbers, to be what it should be: |received − expected| ≤ tolerance · max(1, |expected|). Where
 * there should be none, null.
 *
 * Throws a miss that `grade` counts: “slope(f, 0) is 1, and 0.5 was expected”.
 *
 * @param what it is, as the reader's code calls it
 * @example near('slope(f, 0)', slope(f, 0), 0.5, 1e-6)
 */
export function near(what: string, received: unknown, expected: Numbers, tolerance = 1e-9): void {
  if (typeof expected === 'number' || expected === null) {
    const isNear =
      Object.is(received, expected) ||
      (typeof received === 'number' &&
        expected !== null &&
        Number.isFinite(expected) &&
        Math.abs(received - expected) <= tolerance * Math.max(1, Math.abs(expected)));
    if (!isNear) throw new Miss(`${what} is ${unlike(received, expected)}`);
    return;
  }
  const list: unknown = ArrayBuffer.isView(received)
    ? Array.from(received as ArrayLike<unknown> & ArrayBufferView)
    : received;
  if (!Array.isArray(list) || list.length !== expected.length) {
    const came = Array.isArray(list) ? `a list of ${list.length}` : said(list);
    throw new Miss(`${what} is ${came}, and a list of ${expected.length} was expected`);
  }
  for (const [index, each] of expected.entries()) near(`${what}[${index}]`, list[index], each, tolerance);
}

/**
 * Expects something to be so.
 *
 * Throws a miss that `grade` counts, with the sentence that says what came and what was expected.
 *
 * @example holds(steps > 0, `the steps are ${steps}, and a number above 0 was expected`)
 */
export function holds(condition: boolean, otherwise: string): void {
  if (!condition) throw new Miss(otherwise);
}
