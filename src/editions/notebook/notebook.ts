import { cellAnchor, codeAnchor, exerciseAnchor, experimentAnchor } from '#components/prose/anchors.ts';
import { capital, claimNumber } from '#components/prose/claims.ts';
import { codeCell, solutionOf } from '#components/prose/code-cells.ts';
import { compared } from '#components/prose/compared.ts';
import { said } from '#components/prose/findings.ts';
import { inputsLine, type ListedCode, listing } from '#components/prose/listings.ts';
import { internal, lessonPath } from '#components/prose/paths.ts';
import { licence } from '#components/site/structured-data.ts';
import { day } from '#components/ui/grammar.ts';
import { elementsOf } from '#course/document.ts';
import { type Course, type Lesson, referenceText } from '#course/index.ts';
import { declared } from '#figures/declared.ts';
import { activation as activationOf } from '#lib/activations/index.ts';
import { defaultsInLibraries, type LibraryDefault } from '#lib/activations/library-defaults.ts';
import { present } from '#lib/assert/present.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { type Cell, type CodeCell, placeOf, plain, writeNotebook } from '#lib/notebook/index.ts';
import { bySource, fullAuthors, type Reference, readAt, stopAfter } from '#lib/references/index.ts';
import { citation, workOf } from '../citation.ts';
import type { Edition } from '../edition.ts';
import { factsOf } from '../facts.ts';
import { type Showing, show } from '../show.ts';
import {
  below,
  folded,
  formula,
  inlineFormula,
  link,
  list,
  paragraph,
  quotation,
  sentence,
  table,
  typescript,
  withCode,
} from './markdown.ts';
import { wordOf } from './words.ts';

/** For whom a notebook is: a teacher's has outcomes open, and hints, answers and notes beside the questions. */
export type Reader = 'student' | 'teacher';

/** Words in a line, a block of Markdown, a heading that begins a cell, or a cell of its own. */
type Piece =
  | { readonly kind: 'words' | 'block'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly name: string }
  | { readonly kind: 'cell'; readonly cell: Cell };
type Pieces = readonly Piece[];

const words = (text: string): Piece => ({ kind: 'words', text });
const block = (text: string): Piece => ({ kind: 'block', text });
const prose = (name: string, ...blocks: readonly string[]): Piece => ({
  kind: 'cell',
  cell: { kind: 'markdown', name, text: below(...blocks) },
});

const wordsIn = (pieces: Pieces): string =>
  pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.text] : [])).join('');

/** Words that stand in no paragraph make one. */
function inBlocks(pieces: Pieces): readonly Exclude<Piece, { kind: 'words' }>[] {
  const blocks: Exclude<Piece, { kind: 'words' }>[] = [];
  let loose = '';
  const end = (): void => {
    if (loose.trim() !== '') blocks.push({ kind: 'block', text: paragraph(loose) });
    loose = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'words') {
      loose += piece.text;
      continue;
    }
    end();
    blocks.push({ ...piece });
  }
  end();
  return blocks;
}

/** What stands in one cell, as one text: prose that would have a cell of its own is part of it, and code is not. */
const textIn = (pieces: Pieces): string =>
  below(
    ...inBlocks(pieces).flatMap((piece) => {
      if (piece.kind !== 'cell') return [piece.text];
      return piece.cell.kind === 'markdown' ? [piece.cell.text] : [];
    }),
  );
const codeIn = (pieces: Pieces): readonly CodeCell[] =>
  pieces.flatMap((piece) => (piece.kind === 'cell' && piece.cell.kind === 'code' ? [piece.cell] : []));

/** What the notebook of a lesson is made for. */
interface Made {
  readonly course: Course;
  readonly lesson: Lesson;
  readonly reader: Reader;
  /** The whole address of a path of the site. */
  readonly address: (path: string) => string;
}

/** What stands in the notebook of each element. */
function elements({ course, lesson, reader, address }: Made): Edition<Pieces> {
  const isStudent = reader === 'student';
  const addressOf = (to: Lesson, anchor: string | null): string =>
    address(`${lessonPath(to.id)}${anchor === null ? '' : `#${anchor}`}`);
  const numberOf = (anchor: string): string =>
    referenceText(course.target(`${lesson.id}#${anchor}`), { as: 'number', start: false }, lesson.id);
  const forTeachers = (label: string, inner: Pieces): Pieces =>
    isStudent ? [] : [block(`**${label}**`), ...inBlocks(inner)];

  return {
    Answer: (_, inner) => forTeachers('Answer', inner),
    Cell({ id, title, after, graded }, inner) {
      const use = graded ? 'where it runs, can be changed and is graded' : 'where it runs and can be changed';
      const place = link(use, addressOf(lesson, cellAnchor(id)));
      const goesOn = elementsOf(lesson, 'Cell').find(({ props }) => props.id === after);
      return [
        prose(
          cellAnchor(id),
          `**Code: ${plain(title)}**`,
          `Code in TypeScript, which runs on the site: ${place}.${goesOn ? ` It goes on from “${plain(goesOn.props.title)}”.` : ''}`,
          textIn(inner),
          typescript(codeCell(id).code),
        ),
      ];
    },
    Cite: (given) => [words(plain(citation(given)))],
    Code({ show: id }, inner) {
      const { title, codes } = listing(id);
      return [
        prose(
          codeAnchor(id),
          `**The source: ${plain(title)}**`,
          textIn(inner),
          `${link('As the course runs it, in TypeScript', addressOf(lesson, codeAnchor(id)))}; here in Python.`,
        ),
        ...twins.flatMap((language) =>
          twin(
            id,
            present(
              codes.find((code) => code.language === language),
              `the twin of ${id} in ${language}`,
            ),
          ),
        ),
      ];
    },
    Exercise({ title }, inner) {
      const anchor = exerciseAnchor(title);
      return [
        { kind: 'heading', text: `### Exercise ${numberOf(anchor)}: ${plain(title)}`, name: anchor },
        ...inBlocks(inner),
        ...(isStudent ? [prose(`answer-${anchor}`, '*Your answer:*')] : []),
      ];
    },
    Figure({ figure, id = figure, title, about, predictId, predictLeakyId, covers }, inner) {
      const { title: ownTitle, description } = declared(figure);
      const waits = isStudent && covers !== 'nothing' && (predictId ?? predictLeakyId) !== undefined;
      const name = `Figure ${numberOf(id)}`;
      return [
        prose(
          `figure-${id}`,
          `**${name}: ${plain(title ?? ownTitle)}**`,
          waits ? folded('Once you have predicted: what the figure shows', placeOf(id)) : placeOf(id),
          textIn(inner) || plain(about ?? description),
          link(`${name}, where it can be set and run`, addressOf(lesson, id)),
        ),
      ];
    },
    Finding: (given) => [words(plain(said(given).text))],
    FindingsTable(given, inner) {
      const { rows, runs } = compared(given);
      const note = runs === null ? '' : `From ${runs} runs each; in parentheses the 95\u00a0% interval. `;
      return [
        block(
          table(
            [sentence(given.label), ...given.columns.map(({ head }) => sentence(head))],
            rows.map(({ head, cells }) => [
              sentence(head),
              ...cells.map((cell) => {
                if (cell === null) return '–';
                return cell.interval === null ? cell.text : `${cell.text} (${cell.interval})`;
              }),
            ]),
          ),
        ),
        ...inBlocks(inner),
        block(`${note}${link('How it was run', addressOf(lesson, experimentAnchor(given.experiment)))}`),
      ];
    },
    GradedExercise({ exercise, id = exercise }) {
      const { title, description } = declared(exercise, true);
      const name = `Figure ${numberOf(id)}`;
      return [
        block(`**${name}: ${plain(title)}**`),
        block(`${plain(description)} ${link(`${name} grades it by running it`, addressOf(lesson, id))}.`),
      ];
    },
    Hint: (_, inner) => forTeachers('Hint', inner),
    KeyIdea: (_, inner) => [block(quotation(below('**Key idea**', textIn(inner))))],
    LibraryDefaults({ activation: id }) {
      const { parameters } = activationOf(id);
      return [
        block(
          table(
            ['Library', ...parameters.map(({ label, symbol }) => `${plain(label)} ${inlineFormula(symbol)}`)],
            defaultsInLibraries(id).map(({ values, libraries }) => [
              libraries.map(libraryName).join(', '),
              ...parameters.map((parameter) => formatNumber(values[parameter.name] ?? parameter.default)),
            ]),
          ),
        ),
      ];
    },
    // Its words stand beside the code.
    Line: (_, inner) => inner,
    Outcome: (_, inner) =>
      isStudent
        ? [
            block(folded('Once you have predicted: what came of it', textIn(inner))),
            ...codeIn(inner).map((cell): Piece => ({ kind: 'cell', cell: { ...cell, hidden: true } })),
          ]
        : [block('**What came of it**'), ...inBlocks(inner)],
    Predict: ({ id, question, options, explain }) => [
      prose(
        `prediction-${id}`,
        `**Predict first.** ${plain(question)}`,
        list(Object.values(options).map(plain)),
        isStudent ? '*Your prediction:*' : `*For who predicted otherwise:* ${plain(explain)}`,
      ),
    ],
    Ref({ to, ...form }, inner) {
      const target = course.target(to);
      const name = wordsIn(inner) || plain(referenceText(target, form, lesson.id));
      return [words(link(name, addressOf(target.lesson, target.anchor)))];
    },
    SideNote: (_, inner) => [block(quotation(textIn(inner)))],
    Solution: ({ cell }) => (isStudent ? [] : [block(typescript(solutionOf(cell)))]),
    TeacherNote: ({ title = 'Notes' }, inner) =>
      isStudent
        ? []
        : [
            { kind: 'heading', text: `## For teachers: ${plain(title)}`, name: 'for-teachers' },
            ...inBlocks(inner),
          ],
    Term: (_, inner) => inner,
    Verdict: ({ claim, start }) => {
      const { verdict } = claimNumber(claim);
      return [words(plain(start ? capital(verdict) : verdict))];
    },
  };
}

/** In the order in which they need more. */
const twins = ['numpy', 'torch'] as const;

/** A listing in Python: how its library does it, then what runs by itself. */
function twin(id: string, { language, name, code, note, tried, run }: ListedCode): Pieces {
  const about = [`**${name}.**`, note && withCode(note), run && `Run with ${name} ${run.version}.`];
  return [
    prose(`${codeAnchor(id)}-in-${language}`, about.filter(Boolean).join(' ')),
    {
      kind: 'cell',
      cell: {
        kind: 'code',
        name: `${codeAnchor(id)}-${language}`,
        code: tried === null ? code : `${code}\n\n\n${inputsLine}${tried}`,
      },
    },
  ];
}

const libraryName = ({ library, part, code, note }: LibraryDefault): string =>
  [plain(library), part && plain(part), code && `\`${code}\``, note && `(${plain(note)})`]
    .filter(Boolean)
    .join(' ');

const showingOf = (made: Made): Showing<Pieces> => ({
  elements: elements(made),
  heading: ({ depth, text, slug }) => [
    { kind: 'heading', text: `${'#'.repeat(depth)} ${plain(text)}`, name: slug },
  ],
  joined: (parts) => parts.flat(),
  markdown({ type, value, ordered }, inner) {
    switch (type) {
      case 'text':
        return [words(plain(value))];
      case 'emphasis':
        return [words(`*${wordsIn(inner)}*`)];
      case 'strong':
        return [words(`**${wordsIn(inner)}**`)];
      case 'inlineCode':
        return [words(`\`${value}\``)];
      case 'inlineMath':
        return [words(inlineFormula(value))];
      case 'math':
        return [block(formula(value))];
      case 'break':
        return [words(' ')];
      case 'paragraph':
        return inBlocks(inner);
      case 'listItem':
        return [block(textIn(inner))];
      case 'list':
        return [
          block(
            list(
              inner.flatMap((item) => (item.kind === 'block' ? [item.text] : [])),
              ordered,
            ),
          ),
        ];
      default:
        throw new Error(`notebook: expected a kind of Markdown that it shows, received ${type}`);
    }
  },
});

/** Pieces as cells: a heading begins one, and what has a cell of its own ends it. */
function cellsOf(pieces: Pieces): readonly Cell[] {
  const cells: Cell[] = [];
  let name = 'introduction';
  let blocks: string[] = [];
  const end = (): void => {
    if (blocks.length > 0) cells.push({ kind: 'markdown', name, text: below(...blocks) });
    blocks = [];
  };
  for (const piece of inBlocks(pieces)) {
    if (piece.kind !== 'block') end();
    if (piece.kind === 'cell') cells.push(piece.cell);
    else blocks.push(piece.text);
    if (piece.kind === 'heading') name = piece.name;
  }
  end();
  return cells;
}

function headOf({ course, lesson, reader, address }: Made, runsCode: boolean): Cell {
  const { id, number, title, question, description, objectives } = lesson;
  const place = link(plain(title), address(lessonPath(id)));
  const about = [
    `This is lesson ${number}, ${place}, of the course ${link('Negative Slope', address(internal('/')))} as a notebook${reader === 'teacher' ? ' for teachers: with outcomes open, and hints, answers and notes beside the questions' : ''}.`,
    'Its figures are pictures; each leads to where it can be set and run.',
    ...(runsCode
      ? [
          'Its code runs with Python 3.9 or newer and NumPy, and where it says so with PyTorch; that of the course itself, in TypeScript, runs on the site.',
        ]
      : []),
  ];
  return {
    kind: 'markdown',
    name: 'start',
    text: below(
      `# ${plain(title)}`,
      `*${plain(question)}*`,
      plain(description),
      `${factsOf(course, lesson, sentence)}.`,
      about.join(' '),
      'Afterwards you can',
      list(objectives.map(sentence)),
    ),
  };
}

const sourceText = (work: Reference): string => {
  const { authors, year, title, venue, pages } = work;
  const place = readAt(work);
  return [
    `${plain(fullAuthors(authors))} (${year}).`,
    `*${plain(title)}*${stopAfter(title)}`,
    venue && `${plain(venue)}${pages ? `, ${pages}` : ''}.`,
    place && link(plain(place.label), place.href),
  ]
    .filter(Boolean)
    .join(' ');
};

function endOf({ lesson }: Made): readonly Cell[] {
  const { summary, terms, cited, updated } = lesson;
  const defined = terms.map(wordOf).sort((a, b) => a.term.localeCompare(b.term, 'en'));
  const works = cited.map(workOf).sort(bySource);
  const part = (name: string, ...blocks: readonly string[]): Cell => ({
    kind: 'markdown',
    name,
    text: below(...blocks),
  });
  return [
    part('summary', '## In three sentences', list(summary.map(sentence), true)),
    ...(defined.length > 0
      ? [
          part(
            'words',
            '## Words',
            list(defined.map(({ term, meaning }) => `**${plain(term)}**: ${meaning}`)),
          ),
        ]
      : []),
    ...(works.length > 0 ? [part('sources', '## Sources', list(works.map(sourceText)))] : []),
    part(
      'licence',
      `Last changed on ${day(updated)}. Text and figures: ${link('CC BY 4.0', licence)}; code: MIT.`,
    ),
  ];
}

/**
 * A lesson as a Jupyter notebook: the text of its file. Its figures' pictures are not in it yet; a line holds the place of
 * each (`withPictures`), since a picture is taken from the lesson's page when that is built.
 *
 * @param address the whole address of a path of the site
 */
export function notebookOf(
  course: Course,
  lesson: Lesson,
  reader: Reader,
  address: (path: string) => string,
): string {
  const made: Made = { course, lesson, reader, address };
  const cells = cellsOf(show(lesson.body, showingOf(made)));
  const runsCode = cells.some(({ kind }) => kind === 'code');
  const title = `Lesson ${lesson.number}: ${lesson.title}`;
  return writeNotebook({ title, cells: [headOf(made, runsCode), ...cells, ...endOf(made)] });
}
