/** A claim that is commonly made, and what of ours decides about it: all written down before it runs. */
export interface Claim {
  readonly id: string;
  /** What it is about, in a few words. */
  readonly title: string;
  /** As the usual article puts it, right or wrong. */
  readonly text: string;
  /** Keys of entries in `src/content/references.bib`: where it is put, supported or contradicted. */
  readonly sources: readonly string[];
  /** What is to be seen where it holds, and what where it does not. */
  readonly parts: readonly Part[];
  /** Experiments that bear on it, and decide nothing of it. */
  readonly beside?: readonly string[];
  /** What is said after the verdict's word, by that word: one that nobody has written is no verdict that a page may print. */
  readonly sentences: Partial<Readonly<Record<ClaimVerdict, string>>>;
  /** What papers report, beside ours. */
  readonly papers?: readonly PaperFigures[];
  /** How a paper's setting and ours differ. */
  readonly settings?: readonly Setting[];
  /** What a reader should know of how its parts were chosen. */
  readonly note?: string;
  /** Which result would change the verdict. */
  readonly wouldChange: string;
  /** How many of its first seeds each arm has in the quick form: all of it takes two cores less than ten seconds. */
  readonly quick: number;
}

/** One thing that a claim rests on: expectations of one experiment, all of which have to hold. */
export interface Part {
  /** What is to be seen where they hold. */
  readonly says: string;
  /** Which side it is on where they hold. */
  readonly side: Side;
  readonly experiment: string;
  /** The figures that these expectations are about. */
  readonly figures: readonly string[];
}

/** For the claim as it is put, or against it: where it does not hold, or only under a condition. */
export type Side = 'for' | 'against';

export type ClaimVerdict = 'holds' | 'holds with conditions' | 'not as stated' | 'no clear difference';

/** A table of a paper: what was read there. */
export interface PaperFigures {
  readonly source: string;
  /** Where in it: “table 2”; absent where our source does not say. */
  readonly place?: string;
  /** What its numbers are, with their unit. */
  readonly what: string;
  readonly rows: readonly PaperRow[];
  /** A number that means no difference, where there is one. */
  readonly even?: number;
  /** Our experiment that comes nearest to it, with the figures of the same unit. */
  readonly ours?: { readonly experiment: string; readonly figures: readonly string[] };
}

export interface PaperRow {
  readonly label: string;
  readonly value: number;
  /** What it is less: the row is then the difference. */
  readonly minus?: number;
  /** Standard deviation over its runs. */
  readonly spread?: number;
}

export interface Setting {
  readonly source: string;
  readonly theirs: string;
  readonly ours: string;
  /** The experiment that has it. */
  readonly experiment: string;
}
