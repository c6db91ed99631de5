import * as v from 'valibot';
import type { Literal } from './literal.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id in small letters with hyphens'));
/** Of a listing: it is called like what it shows. */
const listing = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'the name of a listing'));
/** As in `{ none: 'None' }`; a list has none. */
const option = v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z0-9]+)*$/, 'a key for each option'));
const text = v.pipe(v.string(), v.nonEmpty('some text'));
const flag = v.exactOptional(v.boolean(), false);
const none = v.strictObject({});
const isLiteral = (value: unknown): value is Literal => value !== undefined;
/** A part of a figure's state; the figure itself says whether it has such a field and such a value. */
const state = v.exactOptional(v.record(v.string(), v.custom<Literal>(isLiteral)), {});

/**
 * Every element that a lesson may use, with its attributes. All figures are one element here, and are written by their
 * names in a lesson: `<RescueMany />` is `Figure` with `figure: 'rescue-many'`.
 */
export const elements = {
  Answer: none,
  /** Code that the reader runs and changes; what it holds says what to try. */
  Cell: v.strictObject({
    /** Of a file of `src/content/cells/`. */
    id,
    title: text,
    /** The cell of the same lesson that it goes on from: its code imports what that exports. */
    after: v.exactOptional(id),
    /** Whether it is an exercise: what it computes is graded by `<id>.grading.ts`. */
    graded: flag,
  }),
  /** Works of the bibliography by their keys, with spaces between them. */
  Cite: v.strictObject({ id: text, narrative: flag }),
  /** The source that runs, beside its twins in PyTorch and NumPy; what it holds says what to look at. */
  Code: v.strictObject({
    /** Of a listing of `src/lib/listings/`. */
    show: listing,
  }),
  Exercise: v.strictObject({ title: text }),
  Figure: v.strictObject({
    figure: id,
    /** Its anchor and its name in links; the figure's own unless it stands in the course twice. */
    id: v.exactOptional(id),
    title: v.exactOptional(text),
    /** What it is about, in a sentence, where that is not what the figure says of itself. */
    about: v.exactOptional(text),
    start: state,
    /** The prediction that its outcome waits for. */
    predictId: v.exactOptional(id),
    /** A second one, about Leaky ReLU. */
    predictLeakyId: v.exactOptional(id),
    covers: v.exactOptional(v.picklist(['sentence', 'nothing'])),
    /** Whether its slope goes below 0. */
    signed: flag,
  }),
  Finding: v.strictObject({
    experiment: id,
    name: text,
    digits: v.exactOptional(v.pipe(v.number(), v.integer('an integer'), v.minValue(0, 'a number from 0')), 0),
  }),
  /** Numbers of experiments that are to be compared, with their intervals; what it holds is its caption. */
  FindingsTable: v.strictObject({
    /** Of the names that name no other: `rescue:reluRescued` is of `rescue`. */
    experiment: id,
    /** Over the column of the rows' heads. */
    label: text,
    columns: v.pipe(
      v.array(
        v.strictObject({
          head: text,
          digits: v.exactOptional(
            v.pipe(v.number(), v.integer('an integer'), v.minValue(0, 'a number from 0')),
            0,
          ),
          /** Whether its numbers are drawn too, each with its interval, on one axis. */
          drawn: flag,
        }),
      ),
      v.minLength(1, 'at least one'),
    ),
    /** The findings of each row by their names; null where there is none. */
    rows: v.pipe(
      v.array(v.strictObject({ head: text, cells: v.array(v.nullable(text)) })),
      v.minLength(2, 'at least two'),
    ),
  }),
  /** An exercise that is graded by running it. It counts as a figure; what can be set in it are numbers. */
  GradedExercise: v.strictObject({
    exercise: id,
    id: v.exactOptional(id),
    start: v.exactOptional(v.record(v.string(), v.number()), {}),
  }),
  Hint: none,
  KeyIdea: none,
  LibraryDefaults: v.strictObject({ activation: id }),
  /** Words that point at a line of a listing of the same lesson. */
  Line: v.strictObject({
    /** The listing. */
    of: listing,
    /** The line, by its name in the listing. */
    at: id,
  }),
  Outcome: v.strictObject({ of: id }),
  Predict: v.strictObject({
    /** Of a question of `src/lib/questions/`, which decides what it came to. */
    id,
    question: text,
    /** The words of each of its options. */
    options: v.record(option, text),
    /** Said to who predicted otherwise: a sentence on why it came out as it did. */
    explain: text,
  }),
  Ref: v.strictObject({
    /** A figure's or a lesson's id, or `lesson#anchor` for a section, an exercise or anything else in it. */
    to: text,
    /** What is said of it where the text does not: “figure 6.3”, “6.3”, its title, or “lesson 6”. */
    as: v.exactOptional(v.picklist(['name', 'number', 'title', 'lesson']), 'name'),
    /** Whether a sentence begins with it. */
    start: flag,
  }),
  SideNote: none,
  /** The code of the known solution of a graded cell. */
  Solution: v.strictObject({ cell: id }),
  TeacherNote: v.strictObject({ title: v.exactOptional(text) }),
  Term: v.strictObject({ id }),
  /** What a claim of the ledger came to, in its word. */
  Verdict: v.strictObject({
    /** From 1 on. */
    claim: v.pipe(v.number(), v.integer('an integer'), v.minValue(1, 'a number from 1')),
    /** Whether a sentence begins with it. */
    start: flag,
  }),
} as const;

export type ElementName = keyof typeof elements;

/** The vocabulary of lessons: what each element is given. An edition is a way to show each of them. */
export type Vocabulary = {
  readonly [Name in ElementName]: Readonly<v.InferOutput<(typeof elements)[Name]>>;
};

/** The same as lessons write it: what is left out is not there yet. */
export type Written = {
  readonly [Name in ElementName]: Readonly<v.InferInput<(typeof elements)[Name]>>;
};

/** Whether an element is called by its own name; any other name is a figure’s. */
export const isElementName = (written: string): written is ElementName =>
  written !== 'Figure' && written in elements;

/** `slope-lens` is written `<SlopeLens />` in a lesson. */
export const elementNameOf = (figure: string): string =>
  figure.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The figure that an element names: `SlopeLens` is `slope-lens`. */
export const figureOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);
