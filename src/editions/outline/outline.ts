import { exerciseAnchor } from '#components/prose/anchors.ts';
import { capital, claimNumber } from '#components/prose/claims.ts';
import { said } from '#components/prose/findings.ts';
import { type Course, type Lesson, referenceText } from '#course/index.ts';
import { declared } from '#figures/declared.ts';
import { present } from '#lib/assert/present.ts';
import { listings } from '#lib/listings/index.ts';
import { citation } from '../citation.ts';
import type { Edition } from '../edition.ts';
import { factsOf } from '../facts.ts';
import { type Showing, show } from '../show.ts';
import { paragraph } from './lines.ts';

/** Words in a line, or an entry of the outline: one paragraph or a few, with their line breaks. */
type Part = string | { readonly entry: string };
type Parts = readonly Part[];

const nothing = (): Parts => [];
const entry = (...paragraphs: readonly string[]): Part => ({ entry: paragraphs.join('\n') });
const wordsIn = (parts: Parts): string => parts.filter((part) => typeof part === 'string').join('');
const entriesIn = (parts: Parts): readonly Part[] => parts.filter((part) => typeof part !== 'string');

/**
 * What stands in the outline of each element: what a lesson is about, and never how it comes out. Notes for teachers, asides,
 * hints, answers and outcomes are left out with all that they hold.
 */
function elements(course: Course, lesson: Lesson): Edition<Parts> {
  const numberOf = (anchor: string): string =>
    referenceText(course.target(`${lesson.id}#${anchor}`), { as: 'number', start: false }, lesson.id);
  const figure = (id: string, title: string, about: string): Parts => [
    entry(paragraph(`Figure ${numberOf(id)}: ${title}`), paragraph(about, '  ')),
  ];
  return {
    Answer: nothing,
    Cell({ title }, inner) {
      const asked = wordsIn(inner);
      return [entry(paragraph(`Code: ${title}`), ...(asked === '' ? [] : [paragraph(asked, '  ')]))];
    },
    Cite: (given) => [citation(given)],
    Code({ show: id }, inner) {
      const words = wordsIn(inner);
      const { title } = present(listings[id], `listing ${id}`);
      return [entry(paragraph(`Code: ${title}`), ...(words === '' ? [] : [paragraph(words, '  ')]))];
    },
    Exercise: ({ title }, inner) => [
      entry(paragraph(`Exercise ${numberOf(exerciseAnchor(title))}: ${title}`)),
      ...entriesIn(inner),
    ],
    Figure({ figure: name, id = name, title, about }, inner) {
      const { title: ownTitle, description } = declared(name);
      return figure(id, title ?? ownTitle, wordsIn(inner) || (about ?? description));
    },
    Finding: (given) => [said(given).text],
    FindingsTable: nothing,
    GradedExercise({ exercise, id = exercise }) {
      const { title, description } = declared(exercise, true);
      return figure(id, title, description);
    },
    Hint: nothing,
    KeyIdea: (_, inner) => [entry(paragraph(`Key idea: ${wordsIn(inner)}`))],
    LibraryDefaults: nothing,
    Line: (_, inner) => inner,
    Outcome: nothing,
    Predict: ({ question, options }) => [
      entry(
        paragraph(`Question: ${question}`),
        ...Object.values(options).map((option) => paragraph(option, '  - ')),
      ),
    ],
    Ref: ({ to, ...form }, inner) => [wordsIn(inner) || referenceText(course.target(to), form, lesson.id)],
    SideNote: nothing,
    Solution: nothing,
    TeacherNote: nothing,
    Term: (_, inner) => inner,
    Verdict: ({ claim, start }) => {
      const { verdict } = claimNumber(claim);
      return [start ? capital(verdict) : verdict];
    },
  };
}

/** A formula without commands reads as it is; any other stays TeX, between dollars. */
const formula = (tex: string): string => (/[\\{}^_]/.test(tex) ? `$${tex}$` : tex.replaceAll('-', '−'));

const showingOf = (course: Course, lesson: Lesson): Showing<Parts> => ({
  elements: elements(course, lesson),
  heading: ({ depth, text }) => [entry(paragraph(text, `${'#'.repeat(depth)} `))],
  joined: (parts) => parts.flat(),
  markdown({ type, value }, inner) {
    switch (type) {
      case 'inlineMath':
      case 'math':
        return [formula(value)];
      case 'break':
        return [' '];
      case 'paragraph':
        return [...inner, ' '];
      default:
        return value === '' ? inner : [value];
    }
  },
});

/** A sentence of the front matter: its formulas stand between dollars, what it stresses between asterisks. */
const plain = (text: string): string => text.replaceAll('$', '').replaceAll('*', '');

/**
 * A lesson's outline in plain text, for people who look for what it covers: its headings, key ideas, questions, figures and
 * exercises in their order. Lines have at most 72 characters.
 *
 * @param address where the lesson itself is
 */
export function outlineOf(course: Course, lesson: Lesson, address: string): string {
  const { number, title, question, description, body } = lesson;
  const head = [
    paragraph(`Lesson ${number}: ${title}`, '# '),
    paragraph(question),
    paragraph(description),
    [paragraph(factsOf(course, lesson, plain)), address].join('\n'),
  ];
  const entries = show(body, showingOf(course, lesson)).flatMap((part) =>
    typeof part === 'string' ? [] : [part.entry],
  );
  return `${[...head, ...entries].join('\n\n')}\n`;
}
