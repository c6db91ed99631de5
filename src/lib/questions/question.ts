import type { Finding } from '../evidence/index.ts';

/** A committed number of an experiment. */
export type Found = (experiment: string, name: string) => Pick<Finding, 'value' | 'interval'>;

/**
 * What a lesson asks to predict: a module of this folder, named by the question's id. Beside this it exports `decide`, which
 * tells from what was measured which option it came to; figures ask it about their own runs.
 */
export interface Question {
  /** Their keys; the lesson has the words. */
  readonly options: readonly string[];
  /** What the committed experiments say; absent where it is algebra, and nothing was measured. */
  readonly byEvidence?: (found: Found) => string;
}
