/** A place in a lesson's file, counted from 1 as editors count. */
export interface Place {
  /** From the project's root: `src/content/lessons/leaky-relu.mdx`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something in a lesson that cannot stay: what was expected and what came. */
export interface Problem {
  readonly at: Place;
  readonly message: string;
}

/** What is wrong with the lessons, a line for each problem. It fails the build; while one writes, the page shows it. */
export class CourseError extends Error {
  override readonly name = 'CourseError';
  readonly problems: readonly Problem[];
  /** Where the first of them is, for whoever shows the error. */
  readonly loc: Place | undefined;

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ at, message }) => `${at.file}:${at.line}: ${message}`).join('\n'));
    this.problems = problems;
    this.loc = problems[0]?.at;
  }
}
