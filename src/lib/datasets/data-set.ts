import type { RandomStream } from '../random/index.ts';
import type { Task } from './task.ts';

/** Where data come from, and on what terms. */
export interface Provenance {
  /** In words: who measured or defined it. */
  readonly source: string;
  readonly licence: string;
  /** Key of the entry in `src/content/references.bib`; null for data that this project defines. */
  readonly citation: string | null;
  /** What was changed, in a sentence; null if nothing was. */
  readonly changes: string | null;
}

/** Rows of data: all that a data set makes, or its training or test part. */
export interface Rows {
  /** Inputs, row by row: n × inputs. */
  readonly x: Float64Array;
  /** Targets, row by row: n × outputs; one-hot for several classes, 0 or 1 for two. */
  readonly y: Float64Array;
  readonly n: number;
}

/** Pictures as they are published: a label is one character, a picture its pixels row by row, one character each. */
export interface PublishedRows {
  readonly labels: string;
  readonly pictures: readonly string[];
}

/** One entry of the registry. */
export interface DataSet {
  readonly id: string;
  /** The name in running text: “Two moons”. */
  readonly label: string;
  /** One line: what it is. */
  readonly gloss: string;
  readonly task: Task;
  readonly inputs: number;
  readonly outputs: number;
  /** Names of the inputs, with units where they have some. */
  readonly featureNames: readonly string[];
  /** Names of the classes in the order of their numbers; [] for a regression. */
  readonly classNames: readonly string[];
  /** Whether a run uses standardised inputs unless it says otherwise. */
  readonly standardizedByDefault: boolean;
  /** What all inputs alike are divided by in place of being standardised one by one; absent where they are. */
  readonly scale?: number;
  /** Whether the rows are what they are: `samples` and `noise` then mean nothing. */
  readonly fixed: boolean;
  readonly provenance: Provenance;
  /**
   * Has the rows come that `make` needs, or takes them from who has them; null where they are there. Absent where they come with
   * the set.
   */
  load?(published?: PublishedRows): Promise<void> | null;
  /** The rows in their own order, which each set states. `noise` is a standard deviation; `stream` gives all chance. */
  make(samples: number, noise: number, stream: RandomStream): Rows;
}
