/**
 * How long a lesson takes, counted from what it holds. An estimate, and the same one for every lesson: nobody types it, so
 * nobody forgets it.
 */
import { anyIn, type LessonElement, type LessonNode, type Minutes } from './document.ts';

/** Of text that one learns from: slower than a novel. */
const wordsAMinute = 150;
const minutesOf = {
  display: 1 / 3,
  inline: 1 / 30,
  prediction: 1 / 2,
  figure: 5 / 2,
  /** To run code, and to change it once. */
  cell: 2,
  exercise: 5,
  /** An exercise that is graded by running it, or by running the reader's code. */
  graded: 8,
} as const;

const isApart = (node: LessonNode): boolean =>
  node.kind === 'element' && (node.name === 'Exercise' || node.name === 'TeacherNote');

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

/** Everything in the order of the text, but for exercises and notes for teachers. */
const readIn = (nodes: readonly LessonNode[]): readonly LessonNode[] =>
  nodes
    .filter((node) => !isApart(node))
    .flatMap((node) => (node.kind === 'heading' ? [node] : [node, ...readIn(node.children)]));

function readingOf(node: LessonNode): number {
  switch (node.kind) {
    case 'heading':
      return wordsIn(node.text) / wordsAMinute;
    case 'element':
      return node.name === 'Predict'
        ? wordsIn([node.props.question, ...Object.values(node.props.options)].join(' ')) / wordsAMinute
        : 0;
    case 'markdown':
      if (node.type === 'math') return minutesOf.display;
      if (node.type === 'inlineMath') return minutesOf.inline;
      return wordsIn(node.value) / wordsAMinute;
  }
}

const countOf = (nodes: readonly LessonNode[], name: LessonElement['name']): number =>
  nodes.filter((node) => node.kind === 'element' && node.name === name).length;

const isGraded = (node: LessonNode): boolean =>
  node.kind === 'element' && (node.name === 'GradedExercise' || (node.name === 'Cell' && node.props.graded));

/** What an exercise takes: longer where it is graded. */
function exerciseMinutes(element: LessonElement): number {
  if (element.name !== 'Exercise') return 0;
  return anyIn(element.children, isGraded) ? minutesOf.graded : minutesOf.exercise;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Of a lesson's body, or a part of it. */
export function minutesFor(body: readonly LessonNode[]): Minutes {
  const nodes = readIn(body);
  const reading = sum(nodes.map(readingOf));
  const figures =
    reading +
    minutesOf.figure * countOf(nodes, 'Figure') +
    minutesOf.cell * countOf(nodes, 'Cell') +
    minutesOf.prediction * countOf(nodes, 'Predict');
  const exercises = body.map((node) => (node.kind === 'element' ? exerciseMinutes(node) : 0));
  const all = figures + sum(exercises);
  const whole = (value: number): number => Math.max(1, Math.round(value));
  return { reading: whole(reading), figures: whole(figures), all: whole(all) };
}
