/** The prediction that a figure waits for, and what of the figure gives the outcome away until then. */
export interface OutcomeCover {
  /** The prediction's id; of several, apart by spaces, all are waited for. */
  readonly id: string;
  /**
   * All of it; the still of a finished run, until the live figure takes its place; its sentence; where it has a
   * `<Cover>`; or nothing any more, since what it shows now is the reader's own run.
   */
  readonly covers: 'all' | 'still' | 'sentence' | 'part' | 'nothing';
}

/** What a figure waits for, when its lesson has it wait for anything. */
export function awaiting(
  ids: string | readonly (string | undefined)[] | undefined,
  covers: OutcomeCover['covers'],
): OutcomeCover | undefined {
  const all = (typeof ids === 'string' ? [ids] : (ids ?? [])).filter((id) => id !== undefined);
  return all.length === 0 ? undefined : { id: all.join(' '), covers };
}
