import * as v from 'valibot';
import { gradeSchema } from '../grade.ts';
import type { LateRows } from '../late-rows.ts';
import { cellLimits } from '../limits.ts';

/** A cell to be run. */
export interface CellSource {
  readonly id: string;
  readonly code: string;
  /** Of the grading of an exercise: the cell that it grades, which ran before it. */
  readonly grades?: string;
}

/** How a run came to its end by itself. */
const ending = v.variant('status', [
  v.strictObject({ status: v.literal('done'), grade: v.nullable(gradeSchema) }),
  v.strictObject({
    status: v.literal('failed'),
    message: v.pipe(v.string(), v.maxLength(2_000)),
    /** Of the reader's code, from 1; null where it is not known. */
    line: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(cellLimits.code))),
    /** The cell whose code it is. */
    cell: v.pipe(v.string(), v.maxLength(100)),
  }),
]);
export type Ending = v.InferOutput<typeof ending>;

/** What a run says: the line is only as long as its code lets it be, so nothing of it is taken on trust. */
const fromRun = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  /** Read by `parseOutput`. */
  v.strictObject({ type: v.literal('output'), output: v.unknown() }),
  v.strictObject({ type: v.literal('ended'), ending, unparsed: v.nullable(v.string()) }),
]);
export type FromRun = v.InferOutput<typeof fromRun>;

/** What a run says, or null where it is nothing that a run may say. */
export function readFromRun(given: unknown): FromRun | null {
  const parsed = v.safeParse(fromRun, given);
  return parsed.success ? parsed.output : null;
}

/**
 * What a run is given to begin with: the cells in their order, and rows that they need. The last cell shows what it does, or the
 * last before a grading.
 */
export interface ToRun {
  readonly cells: readonly CellSource[];
  readonly rows: LateRows;
}

/** What the page tells the frame. */
export type ToFrame = ({ readonly type: 'run'; readonly run: number } & ToRun) | { readonly type: 'stop' };

/** What the frame tells the page: what a run said, with its number, or that it died. */
export type FromFrame =
  | { readonly type: 'said'; readonly run: number; readonly data: unknown }
  | { readonly type: 'died'; readonly run: number; readonly reason: string };
