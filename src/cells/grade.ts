import * as v from 'valibot';

const seeds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000));

/** What an exercise came to whose code was tried with several seeds. */
export const gradeSchema = v.strictObject({
  /** With how many seeds it was right, of how many. */
  passed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)),
  of: seeds,
  /** The first seed with which it was wrong, and in what: what came, and what was expected. */
  miss: v.nullable(v.strictObject({ seed: seeds, message: v.pipe(v.string(), v.maxLength(1_000)) })),
});
export type Grade = v.InferOutput<typeof gradeSchema>;

/** With how many seeds code is tried, as the page says. */
export const gradingSeeds = 5;

export const isPassed = ({ passed, of }: Grade): boolean => passed === of;

/** A grade in a sentence or two. */
export function gradeSentence(grade: Grade): string {
  const { passed, of, miss } = grade;
  if (isPassed(grade)) return `Passed: right with all ${of} seeds.`;
  const why = miss === null ? '' : ` With seed ${miss.seed}, ${miss.message}.`;
  return `Not yet: right with ${passed} of ${of} seeds.${why}`;
}
