import type { NumberOptions } from '../parameters/index.ts';

/** By the names of its fields. */
export type ExerciseValues = Readonly<Record<string, number>>;

export interface Grade {
  readonly passed: boolean;
  /** What was reached, against what was asked. */
  readonly sentence: string;
}

/** What an exercise asks, as data: all that its page shows before the first run. */
export interface Asked<Task extends string = string> {
  readonly id: string;
  readonly title: string;
  /** What is asked, in a sentence. */
  readonly goal: string;
  /** The activation that lends its colour. */
  readonly activation: string;
  /** What the reader sets, in this order. */
  readonly fields: readonly NumberOptions[];
  readonly seeds: readonly number[];
  /** The worker's task that runs one seed; figures/graded-exercise/runnable.ts sees to it that it exists and fits. */
  readonly task: Task;
}

/** What runs with a seed, and how what came of it is taken. */
interface Attempt<Input, Outcome> {
  /** What the task is given. Throws when a field is missing or out of its range. */
  readonly build: (values: ExerciseValues, seed: number) => Input;
  readonly succeeded: (outcome: Outcome) => boolean;
  /** One outcome in words, for the table. */
  readonly describe: (outcome: Outcome) => string;
}

/**
 * An exercise that is graded by running it: the reader sets its fields, a task runs every seed with them, and the
 * outcomes decide. Nothing about it is remembered.
 */
export interface Exercise<Task extends string, Input, Outcome> extends Asked<Task>, Attempt<Input, Outcome> {
  /** Judges all seeds' outcomes. Throws unless there is one per seed. */
  readonly grade: (outcomes: readonly Outcome[]) => Grade;
}

/** An exercise as its file writes it down; `graded` makes an `Exercise` of it. */
export interface Definition<Task extends string, Input, Outcome>
  extends Asked<Task>,
    Attempt<Input, Outcome> {
  /** How many seeds have to succeed. */
  readonly needed: number;
  /** What was reached, by `good` seeds that succeeded, against what was asked. */
  readonly score: (outcomes: readonly Outcome[], good: number) => string;
  /** What is said besides where it was passed. */
  readonly praise?: (outcomes: readonly Outcome[]) => string;
  /** What is said besides where it was not: what seems to be wrong. */
  readonly hint?: (outcomes: readonly Outcome[], good: number) => string;
}

/** Grades as all exercises do: so many seeds have to succeed. */
export function graded<Task extends string, Input, Outcome>({
  needed,
  score,
  praise,
  hint,
  ...asked
}: Definition<Task, Input, Outcome>): Exercise<Task, Input, Outcome> {
  const { seeds, succeeded } = asked;
  return {
    ...asked,
    grade(outcomes) {
      if (outcomes.length !== seeds.length) {
        throw new Error(`grade: expected ${seeds.length} outcomes, received ${outcomes.length}`);
      }
      const good = outcomes.filter((outcome) => succeeded(outcome)).length;
      const passed = good >= needed;
      const sentences = [
        `${passed ? 'Passed' : 'Not yet'}: ${score(outcomes, good)}`,
        passed ? praise?.(outcomes) : hint?.(outcomes, good),
      ];
      return { passed, sentence: sentences.filter((sentence) => sentence !== undefined).join(' ') };
    },
  };
}

/** The data of an exercise, without what judges it: this much goes into a page. */
export function askedOf<Task extends string>(asked: Asked<Task>): Asked<Task> {
  const { id, title, goal, activation, fields, seeds, task } = asked;
  return { id, title, goal, activation, fields, seeds, task };
}

/** The value of a field; throws when it is missing or out of its range. */
export function readField(field: NumberOptions, values: ExerciseValues): number {
  const value = values[field.name];
  if (value === undefined || !(value >= field.minimum && value <= field.maximum)) {
    throw new Error(
      `${field.name}: expected a number from ${field.minimum} to ${field.maximum}, received ${value}`,
    );
  }
  return value;
}

/** A slope, on a slider that is even between its marks. */
export function slopeField({
  label = 'Slope',
  marks,
  default: start,
}: {
  readonly label?: string;
  readonly marks: readonly number[];
  readonly default: number;
}): NumberOptions {
  return {
    name: 'slope',
    label,
    symbol: 'a',
    minimum: Math.min(...marks),
    maximum: Math.max(...marks),
    scale: {
      kind: 'piecewise',
      stops: marks.map((value, index) => ({
        value,
        at: index / (marks.length - 1),
        step: value < 0 ? 0.02 : value < 0.1 ? 0.005 : value < 1 / 3 ? 0.01 : 0.05,
      })),
    },
    format: 'slope',
    default: start,
  };
}

/** So many seeds, from the first on: not those that a lesson’s own experiments run with. */
export const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);
