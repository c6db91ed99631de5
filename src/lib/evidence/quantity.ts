/** What a number of a run is, for whoever reads the runs one by one. */
export interface Quantity {
  /** In words, as a phrase. Of a yes or no it begins with “Whether”: 1 is yes. */
  readonly meaning: string;
  /** null where it has none. */
  readonly unit: string | null;
  /** Whether it is a whole number. */
  readonly whole: boolean;
  /** The least and the most that it can be; null where there is no such end. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** When a run has no such number; absent: every run of an arm that has the quantity has one. */
  readonly missing?: string;
  /** What it is in short, where the meaning is long, or says whose it is as well. */
  readonly kind?: string;
  /** Whose it is, where an arm has several of a kind. */
  readonly whose?: string;
}

/** 1 where it is so, 0 where it is not. */
export const yesOrNo = (meaning: string): Quantity => ({
  meaning,
  unit: null,
  whole: true,
  lowest: 0,
  highest: 1,
});

/** How many: 0 and up, to `highest` where there is no more of them. */
export const counted = (meaning: string, unit: string, highest: number | null = null): Quantity => ({
  meaning,
  unit,
  whole: true,
  lowest: 0,
  highest,
});

/** A share in percent. */
export const percentage = (meaning: string): Quantity => ({
  meaning,
  unit: '%',
  whole: false,
  lowest: 0,
  highest: 100,
});

/** A number on a scale; without limits unless they are given. */
export const measured = (
  meaning: string,
  { unit = null, lowest = null, highest = null }: Partial<Pick<Quantity, 'unit' | 'lowest' | 'highest'>> = {},
): Quantity => ({ meaning, unit, whole: false, lowest, highest });

/** The same, of which some runs have none. */
export const unless = (quantity: Quantity, missing: string): Quantity => ({ ...quantity, missing });

/** The same, as one of a kind: “the length of the gradient” of “ReLU”. Numbers of a kind are compared, each by whose it is. */
export const ofKind = (quantity: Quantity, kind: string, whose?: string): Quantity => ({
  ...quantity,
  kind,
  ...(whose === undefined ? {} : { whose }),
});

/** What is wrong with a number as one of that quantity; undefined where nothing is. */
export function strangeness(
  { whole, lowest, highest, missing }: Quantity,
  value: number | null,
): string | undefined {
  if (value === null)
    return missing === undefined ? 'expected a number of every run, received none' : undefined;
  if (whole && !Number.isInteger(value)) return `expected a whole number, received ${value}`;
  if (lowest !== null && value < lowest) return `expected at least ${lowest}, received ${value}`;
  if (highest !== null && value > highest) return `expected at most ${highest}, received ${value}`;
  return undefined;
}
