import type { Quantity } from './quantity.ts';

/** What was read off one run: named numbers, null where it has none, such as the step at which a target was reached. */
export interface Observation {
  readonly quantities: Readonly<Record<string, number | null>>;
  /** Of the parameters that the run ended with; null where nothing was trained. */
  readonly digest: string | null;
}

/** One of the things that an experiment compares: the same procedure with each of its seeds. */
export interface Arm {
  /** Decided beforehand. Arms that are compared in pairs share them. */
  readonly seeds: readonly number[];
  /** How many of the first seeds the quick tests run again. */
  readonly quick: number;
  /** What is run with a seed, as data: a run specification, or the input of a model in lib. */
  setup(seed: number): unknown;
  observe(seed: number): Observation;
}

/**
 * How the numbers of all runs become one. `percent` and `count` are of runs whose quantity is 1, all others being 0;
 * `total` is their sum, `value` is of a single run. Runs without the quantity are left out, and are counted by `runs` alone.
 */
export type Statistic =
  | 'mean'
  | 'median'
  | 'percent'
  | 'count'
  | 'lowest'
  | 'highest'
  | 'total'
  | 'value'
  | 'runs';

/** What runs come to. */
export interface Measured {
  readonly of: string;
  readonly quantity: string;
  readonly statistic: Statistic;
  /** Another arm: then the statistic is of the differences to its runs, seed by seed. */
  readonly minus?: string;
}

/** A number that texts may print: of runs, or of the set-up itself. */
export type Figure = Measured | { readonly given: number };

/** On which side of a number a figure was expected to be, with its whole interval, or within which limits. */
export type Expectation = { readonly figure: string } & (
  | { readonly above: number }
  | { readonly below: number }
  | { readonly within: readonly [lower: number, upper: number] }
);

/** The figures that were known when expectations were written before the first run. */
export type Foresight = 'independent figures' | 'earlier experiments';

/** What programs that are none of ours found for a figure: two of them make a range. */
export interface Independent {
  readonly low: number;
  readonly high: number;
  /** How many runs; null where that is not known, then as many as ours. */
  readonly runs: number | null;
  /** Half of the last digit that it was given with. */
  readonly rounding: number;
  /** Steps between two readings, where the figure is a number of steps. */
  readonly reading?: number;
}

/** A frozen experiment: what it asks, what it runs and how it judges, all decided before it ran. */
export interface Experiment {
  readonly id: string;
  /** What it is about, in a few words for the reader; no part of what was decided. */
  readonly title: string;
  /** What is put to the test, as a sentence that may turn out false. */
  readonly hypothesis: string;
  /** What is run, in a sentence or two. */
  readonly method: string;
  /** What the numbers of its runs are, each by its name; no part of what was decided. */
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly arms: Readonly<Record<string, Arm>>;
  /** Arms and numbers of the set-up in words, where their names would not do; no part of what was decided. */
  readonly words?: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, Figure>>;
  /** Numbers of the set-up that follow from the rest of it: nobody chose them. */
  readonly computed?: readonly string[];
  /** null where the experiment had run before its expectations were written. */
  readonly foresight: Foresight | null;
  /** What the hypothesis says about the figures: direction and size. */
  readonly expected: readonly Expectation[];
  readonly independent?: Readonly<Record<string, Independent>>;
  /** Figures that miss the independent ones, with the likely reason. They are found again with ten times the seeds. */
  readonly misses?: Readonly<Record<string, string>>;
  /** How many runs an arm has in its deep form, where more would only narrow the intervals; absent: it has none. */
  readonly deep?: number;
}

/** What of an experiment can go to a page: what is run with which seeds, and what is read off, without how. */
export interface Planned extends Pick<Experiment, 'id' | 'figures' | 'expected'> {
  readonly arms: Readonly<Record<string, Pick<Arm, 'seeds'>>>;
}

/** Seeds from 1 to n. */
export const seedsTo = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index + 1);

/** An arm, from what is set up with a seed and what is read off that. */
export function arm<Setup>(
  seeds: readonly number[],
  setup: (seed: number) => Setup,
  observe: (setup: Setup) => Observation,
  quick = 3,
): Arm {
  return { seeds, quick, setup, observe: (seed) => observe(setup(seed)) };
}
