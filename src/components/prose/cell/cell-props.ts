import type { ComponentChildren } from 'preact';

/** What a cell is given, whether it has been touched or not. */
export interface CellProps {
  readonly id: string;
  readonly title: string;
  /** The cells that run first, and what they are called. */
  readonly before: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  /** The address of the frame in which code runs. */
  readonly frame: string;
  /** The address of what grades it, where it is an exercise. */
  readonly grading: string | null;
  /** The address of the page of the library. */
  readonly library: string;
  /** As the lesson has them. */
  readonly code?: ComponentChildren;
  readonly output?: ComponentChildren;
}

/** What a reader wants who touches a cell. */
export type Wish = 'run' | 'edit';
