/** The languages of a listing, in the order of its tabs: ours, and two twins. */
export const languages = ['typescript', 'torch', 'numpy'] as const;

export type Language = (typeof languages)[number];

/** What a twin prints in one line, and what ours gives for it. */
export type Printed = number | readonly Printed[];

/** A few lines of the course’s own source, to be shown beside what does the same in PyTorch and NumPy. */
export interface Listing {
  /** What it does, in words. */
  readonly title: string;
  /** What is shown of the source: declarations by their names, each with its docstring, from files below `src/lib/`. */
  readonly source: readonly [Part, ...Part[]];
  /** Where a library does otherwise, or says it otherwise: a sentence or two under its code. */
  readonly notes?: Readonly<Partial<Record<Language, string>>>;
  /**
   * Lines that a text and a formula can point at, by a name: a piece of each language’s code that stands in one of its lines
   * and nowhere else.
   */
  readonly lines?: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  /** What ours gives on the inputs of the twins, a line for each that they print. They agree within 1e-6. */
  printed(): readonly Printed[];
}

export interface Part {
  /** From `src/lib/`: `activations/relu.ts`. */
  readonly file: string;
  readonly names: readonly [string, ...string[]];
}
