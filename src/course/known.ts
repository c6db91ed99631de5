import type { Literal } from './literal.ts';

/** What the course must know of a figure, or of an exercise that is graded by running it. */
export interface KnownFigure {
  readonly id: string;
  readonly graded: boolean;
  /** Whether the reader runs, steps or draws something in it; else it only shows what its controls are set to. */
  readonly runs: boolean;
  /** Ids of the questions that its runs answer. */
  readonly answers: readonly string[];
  /** Throws an Error that names the field where the figure has no such state. */
  check(start: Readonly<Record<string, Literal>>): void;
}

/** All that a lesson may name and that is not in the lessons. */
export interface Known {
  readonly figures: readonly KnownFigure[];
  /** Ids of the glossary's words. */
  readonly terms: readonly string[];
  /** Keys of the bibliography. */
  readonly sources: readonly string[];
  readonly activations: readonly string[];
  /** How many claims the ledger has. */
  readonly claims: number;
  /** What may be predicted: the options of each question, and whether experiments answer it. */
  readonly questions: ReadonlyMap<
    string,
    { readonly options: readonly string[]; readonly hasEvidence: boolean }
  >;
  /** Cells of code: the ids of those whose exports each imports. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** The ids of those that are graded. */
  readonly gradedCells: readonly string[];
  /** Listings of source: the names of each one's lines. */
  readonly listings: ReadonlyMap<string, readonly string[]>;
  /** The names of each experiment's findings. */
  readonly findings: ReadonlyMap<string, readonly string[]>;
}
