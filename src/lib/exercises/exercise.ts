/** One control of an exercise: a number that the reader chooses. */
export interface ExerciseField {
  /** Its key in the values and in the link: `slope`. */
  readonly name: string;
  readonly label: string;
  /** One letter, where it has one. */
  readonly symbol?: string;
  readonly scale: 'slope' | 'logarithmic' | 'linear';
  readonly minimum: number;
  readonly maximum: number;
  /** The fine step of a linear scale. */
  readonly step?: number;
  /** What it is before the reader touches it. */
  readonly start: number;
  /** Values that can be set exactly with a key. */
  readonly marks: readonly number[];
}

export type ExerciseValues = Readonly<Record<string, number>>;

export interface Mark {
  readonly passed: boolean;
  /** What was reached, against what was asked. */
  readonly sentence: string;
}

/** What an exercise asks, as data: all that its page shows before the first run. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  /** What is asked, in a sentence. */
  readonly goal: string;
  /** The activation that lends its colour. */
  readonly activation: string;
  readonly fields: readonly ExerciseField[];
  readonly seeds: readonly number[];
  /** The worker's task that runs one seed. */
  readonly task: string;
}

/**
 * An exercise that is marked by running it: the reader sets its fields, a task runs every seed with them, and the
 * outcomes decide. Nothing about it is remembered.
 */
export interface Exercise<Input, Outcome> extends Asked {
  /** What the task is given. Throws when a field is missing or out of its range. */
  build(values: ExerciseValues, seed: number): Input;
  succeeded(outcome: Outcome): boolean;
  /** One outcome in words, for the table. */
  describe(outcome: Outcome): string;
  /** Judges all seeds' outcomes. Throws unless there is one per seed. */
  mark(outcomes: readonly Outcome[]): Mark;
}

/** The data of an exercise, without what judges it: this much goes into a page. */
export function askedOf({ id, title, goal, activation, fields, seeds, task }: Asked): Asked {
  return { id, title, goal, activation, fields, seeds, task };
}

/** The value of a field; throws when it is missing or out of its range. */
export function readField(field: ExerciseField, values: ExerciseValues): number {
  const value = values[field.name];
  if (value === undefined || !(value >= field.minimum && value <= field.maximum)) {
    throw new Error(
      `${field.name}: expected a number from ${field.minimum} to ${field.maximum}, received ${value}`,
    );
  }
  return value;
}
