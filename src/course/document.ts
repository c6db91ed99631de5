import type { FrontMatter } from './front-matter.ts';
import type { Literal } from './literal.ts';
import type { Place } from './problems.ts';
import type { ElementName, Vocabulary } from './vocabulary.ts';

/** An element of the vocabulary where it stands in a lesson. */
export interface ElementOf<Name extends ElementName> {
  readonly kind: 'element';
  readonly name: Name;
  readonly props: Vocabulary[Name];
  readonly children: readonly LessonNode[];
  /** The elements that it stands in, the outermost first. */
  readonly within: readonly ElementName[];
  readonly at: Place;
}

export type LessonElement = { [Name in ElementName]: ElementOf<Name> }[ElementName];

/** A piece of Markdown: a paragraph, a list, a formula, plain text. */
export interface Markdown {
  readonly kind: 'markdown';
  /** As mdast calls it: `paragraph`, `inlineMath`, `text`. */
  readonly type: string;
  /** The text of what has no children: of plain text, code and formulas. */
  readonly value: string;
  /** Of a list: whether it is numbered. */
  readonly ordered?: boolean;
  readonly children: readonly LessonNode[];
}

/** Plain text, so that its anchor follows from it. */
export interface Heading {
  readonly kind: 'heading';
  readonly depth: number;
  readonly text: string;
  /** Its anchor, as Astro sets it. */
  readonly slug: string;
  readonly at: Place;
}

export type LessonNode = LessonElement | Heading | Markdown;

/** A figure, or an exercise that is graded by running it: both are numbered in one row. */
export interface LessonFigure {
  /** Its anchor: there is no other figure of this id in the course. */
  readonly id: string;
  /** Which figure, or which exercise, it shows. */
  readonly figure: string;
  readonly graded: boolean;
  /** Where the lesson gives it a title of its own. */
  readonly title: string | undefined;
  /** Where the lesson says in its own words what it is about. */
  readonly about: string | undefined;
  readonly start: Readonly<Record<string, Literal>>;
  /** Ids of the predictions that come first. */
  readonly awaits: readonly string[];
  readonly at: Place;
}

export interface LessonExercise {
  readonly title: string;
  readonly anchor: string;
  readonly element: ElementOf<'Exercise'>;
}

/** A number of an experiment that a lesson prints. */
export interface PrintedFinding {
  readonly experiment: string;
  readonly name: string;
  /** Decimals at most, where it stands first. */
  readonly digits: number;
  /** Whether it stands in hints and answers alone: nobody meets it before trying. */
  readonly folded: boolean;
  /** Whether it stands in tables alone: there its interval is beside it. */
  readonly tabled: boolean;
}

/** How long a lesson takes. */
export interface Minutes {
  /** To read it, without exercises and notes for teachers. */
  readonly reading: number;
  /** To predict, run and look at its figures too. */
  readonly figures: number;
  /** And to work its exercises. */
  readonly all: number;
}

/** A lesson, read once: what it says of itself, and all that it says, names and asks, in the order of its text. */
export interface LessonDocument extends FrontMatter {
  /** Its slug. */
  readonly id: string;
  readonly file: string;
  readonly body: readonly LessonNode[];
  readonly elements: readonly LessonElement[];
  readonly headings: readonly Heading[];
  readonly figures: readonly LessonFigure[];
  readonly exercises: readonly LessonExercise[];
  /** Keys of the works that it cites, each once. */
  readonly cited: readonly string[];
  /** Words of the glossary that it introduces, each once. */
  readonly terms: readonly string[];
  /** Each once. */
  readonly findings: readonly PrintedFinding[];
  /** Lines of listings that terms of formulas point at, as `\line{relu-value}{…}` names them. */
  readonly pointed: readonly { readonly line: string; readonly at: Place }[];
  readonly minutes: Minutes;
}

/** The predictions that an element waits for: a figure, or prose that has an outcome. */
export function awaitedBy({ name, props }: LessonElement): readonly string[] {
  if (name === 'Outcome') return [props.of];
  if (name !== 'Figure') return [];
  return [props.predictId, props.predictLeakyId].filter((id) => id !== undefined);
}

/** The elements of a name, in the order of the text. */
export function elementsOf<Name extends ElementName>(
  { elements }: Pick<LessonDocument, 'elements'>,
  name: Name,
): readonly Extract<LessonElement, { name: Name }>[] {
  const has = (element: LessonElement): element is Extract<LessonElement, { name: Name }> =>
    element.name === name;
  return elements.filter(has);
}

/** Whether any of these nodes is so, or anything in them. */
export const anyIn = (nodes: readonly LessonNode[], is: (node: LessonNode) => boolean): boolean =>
  nodes.some((node) => is(node) || (node.kind !== 'heading' && anyIn(node.children, is)));
