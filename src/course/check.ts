import { namedIn } from '#components/prose/cells.ts';
import { anchorsOf, type Course, type Lesson } from './course.ts';
import {
  anyIn,
  awaitedBy,
  elementsOf,
  type LessonElement,
  type LessonFigure,
  type LessonNode,
} from './document.ts';
import type { Known } from './known.ts';
import type { Place, Problem } from './problems.ts';
import { referenceText } from './reference.ts';
import { elementNameOf, type Vocabulary } from './vocabulary.ts';

/** What is wrong with the lessons beside each other, and beside what they name; file by file, in the order of the text. */
export function check(course: Course, known: Known): readonly Problem[] {
  const { lessons } = course;
  const figures = lessons.flatMap((lesson) => lesson.figures);
  const predictions = lessons.flatMap((lesson) => elementsOf(lesson, 'Predict'));
  return [
    ...shared(lessons),
    ...repeated('figure', figures),
    ...untold(figures),
    ...repeated(
      'prediction',
      predictions.map(({ props, at }) => ({ id: props.id, at })),
    ),
    ...repeated(
      'cell',
      lessons.flatMap((lesson) => elementsOf(lesson, 'Cell')).map(({ props, at }) => ({ id: props.id, at })),
    ),
    ...lessons.flatMap((lesson) => [
      ...repeated(
        'anchor',
        anchorsOf(lesson).map(({ anchor, at }) => ({ id: anchor, at })),
      ),
      ...repeated(
        'listing',
        elementsOf(lesson, 'Code').map(({ props, at }) => ({ id: props.show, at })),
      ),
      ...lesson.elements.flatMap((element) => unnamed(element, lesson, course, known)),
      ...lesson.figures.flatMap((figure) => misstated(figure, known)),
      ...unanswered(lesson, known),
      ...unreached(lesson),
    ]),
  ].sort((a, b) => a.at.file.localeCompare(b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column);
}

/** Lessons that claim the same place. */
function shared(lessons: readonly Lesson[]): readonly Problem[] {
  return lessons.flatMap(({ id, file, order }, index) => {
    const previous = lessons[index - 1];
    const message = `order: expected another number than that of ${previous?.id}, received ${order} for ${id}`;
    return previous?.order === order ? [{ at: { file, line: 1, column: 1 }, message }] : [];
  });
}

/** Ids that stand for two things. */
function repeated(
  what: string,
  entries: readonly { readonly id: string; readonly at: Place }[],
): readonly Problem[] {
  const first = new Map<string, Place>();
  return entries.flatMap(({ id, at }) => {
    const there = first.get(id);
    if (there === undefined) {
      first.set(id, at);
      return [];
    }
    return [{ at, message: `${what} ${id}: expected one, received another at ${there.file}:${there.line}` }];
  });
}

/** Figures that stand in the course more than once, and say of themselves the same. */
function untold(figures: readonly LessonFigure[]): readonly Problem[] {
  const untold = figures.filter(({ graded, about }) => !graded && about === undefined);
  return untold.flatMap(({ id, figure, at }) => {
    const first = untold.find((each) => each.figure === figure);
    return first === undefined || first.id === id
      ? []
      : [
          {
            at,
            message: `figure ${id}: expected about, for it is ${figure} as at ${first.at.file}:${first.at.line}; received none`,
          },
        ];
  });
}

/** Lines that a formula points at and no words do: no key leads from a formula to them. */
function unreached(lesson: Lesson): readonly Problem[] {
  const reached = elementsOf(lesson, 'Line').map(({ props }) => `${props.of}-${props.at}`);
  return lesson.pointed
    .filter(({ line }) => !reached.includes(line))
    .map(({ line, at }) => ({
      at,
      message: `\\line{${line}}: expected a <Line> of this lesson that points there too, received ${reached.join(', ') || 'none'}`,
    }));
}

/** Names that an element has of things that are not there, and elements that stand where they mean nothing. */
function unnamed(element: LessonElement, lesson: Lesson, course: Course, known: Known): readonly Problem[] {
  const problem = (message: string): readonly Problem[] => [{ at: element.at, message }];
  const oneOf = (what: string, ids: readonly string[], id: string): readonly Problem[] =>
    ids.includes(id) ? [] : problem(`${what}: expected one of ${[...ids].sort().join(', ')}; received ${id}`);
  const finding = ({ experiment, name }: Vocabulary['Finding']): readonly Problem[] => {
    const names = known.findings.get(experiment);
    return names === undefined
      ? oneOf(`<${element.name}> experiment`, [...known.findings.keys()], experiment)
      : oneOf(`<${element.name}> name of ${experiment}`, names, name);
  };
  switch (element.name) {
    case 'Term':
      return oneOf('<Term>', known.terms, element.props.id);
    case 'Cite':
      return element.props.id.split(/\s+/).flatMap((key) => oneOf('<Cite>', known.sources, key));
    case 'Predict': {
      const { id, options } = element.props;
      const question = known.questions.get(id);
      if (question === undefined) return oneOf('<Predict> id', [...known.questions.keys()], id);
      const [expected, received] = [question.options, Object.keys(options)];
      return expected.length === received.length && received.every((option) => expected.includes(option))
        ? []
        : problem(
            `<Predict> options of ${id}: expected ${expected.join(', ')}; received ${received.join(', ')}`,
          );
    }
    case 'Cell': {
      const { id, after, graded } = element.props;
      const imported = known.cells.get(id);
      if (imported === undefined) return oneOf('<Cell> id', [...known.cells.keys()], id);
      const isGraded = known.gradedCells.includes(id);
      if (graded !== isGraded) {
        const file = `src/content/cells/${id}.grading.ts`;
        return problem(
          graded
            ? `<Cell> graded: expected ${file}, received none`
            : `<Cell> of ${id}: expected graded, for there is ${file}; received a cell without`,
        );
      }
      if (graded && !element.within.includes('Exercise')) {
        return problem(`<Cell> graded: expected ${id} inside an <Exercise>, received it outside`);
      }
      const cells = elementsOf(lesson, 'Cell');
      const earlier = cells.slice(0, cells.indexOf(element)).map(({ props }) => props.id);
      if (imported.join(', ') !== (after ?? '')) {
        const wanted = imported.length === 0 ? 'nothing' : imported.join(', ');
        return problem(
          `<Cell> after of ${id}: expected ${wanted}, as its code imports; received ${after ?? 'nothing'}`,
        );
      }
      return after === undefined || earlier.includes(after)
        ? []
        : problem(
            `<Cell> after of ${id}: expected ${after} before it in this lesson, received it later or nowhere`,
          );
    }
    case 'Solution': {
      const { cell } = element.props;
      if (!element.within.includes('Answer')) {
        return problem(`<Solution> expected inside an <Answer>, received outside`);
      }
      const own = lesson.exercises.find(({ element: { children } }) =>
        anyIn(children, (node) => node === element),
      );
      const isAsked = (node: LessonNode): boolean =>
        node.kind === 'element' && node.name === 'Cell' && node.props.graded && node.props.id === cell;
      return anyIn(own?.element.children ?? [], isAsked)
        ? []
        : problem(`<Solution> cell: expected a graded cell of its exercise, received ${cell}`);
    }
    case 'Code':
      return oneOf('<Code> show', [...known.listings.keys()], element.props.show);
    case 'Line': {
      const { of, at } = element.props;
      const lines = known.listings.get(of);
      if (lines === undefined) return oneOf('<Line> of', [...known.listings.keys()], of);
      return elementsOf(lesson, 'Code').some(({ props }) => props.show === of)
        ? oneOf(`<Line> at of ${of}`, lines, at)
        : problem(`<Line> of: expected a listing of this lesson, received ${of}, which it does not show`);
    }
    case 'LibraryDefaults':
      return oneOf('<LibraryDefaults>', known.activations, element.props.activation);
    case 'Verdict': {
      const { claim } = element.props;
      return claim <= known.claims
        ? []
        : problem(`<Verdict> claim: expected a number from 1 to ${known.claims}; received ${claim}`);
    }
    case 'Finding':
      return finding(element.props);
    case 'FindingsTable': {
      const { columns, rows } = element.props;
      const uneven = rows.find(({ cells }) => cells.length !== columns.length);
      return uneven === undefined
        ? namedIn(element.props)
            .flat()
            .flatMap((named) => (named === null ? [] : finding(named)))
        : problem(
            `<FindingsTable> row ${uneven.head}: expected a cell a column, ${columns.length}; received ${uneven.cells.length}`,
          );
    }
    case 'Ref':
      try {
        referenceText(course.target(element.props.to), element.props, lesson.id);
        return [];
      } catch (error) {
        return problem(`<Ref> ${error instanceof Error ? error.message : String(error)}`);
      }
    case 'Hint':
    case 'Answer':
      return element.within.includes('Exercise')
        ? []
        : problem(`<${element.name}> expected inside an <Exercise>, received outside`);
    default:
      return [];
  }
}

/** A figure that is not there, or that has no such state. */
function misstated({ figure, graded, start, at }: LessonFigure, known: Known): readonly Problem[] {
  const found = known.figures.find((each) => each.id === figure && each.graded === graded);
  if (found === undefined) {
    const ids = known.figures.filter((each) => each.graded === graded).map(({ id }) => id);
    const message = graded
      ? `<GradedExercise> exercise: expected one of ${ids.join(', ')}; received ${figure}`
      : `expected an element of the vocabulary or a figure of ${ids.map(elementNameOf).join(', ')}; received <${elementNameOf(figure)}>`;
    return [{ at, message }];
  }
  try {
    found.check(start);
    return [];
  } catch (error) {
    return [{ at, message: `${figure}: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

/**
 * Predictions that nothing answers, and what awaits a prediction that was not asked before it. A figure answers by its runs; an
 * outcome in prose by an experiment.
 */
function unanswered(lesson: Lesson, known: Known): readonly Problem[] {
  const answers = (element: LessonElement, id: string): boolean =>
    element.name === 'Figure'
      ? known.figures.some((each) => each.id === element.props.figure && each.answers.includes(id))
      : known.questions.get(id)?.hasEvidence === true;
  const asked = new Map<string, Place>();
  const answered = new Set<string>();
  const problems: Problem[] = [];
  for (const element of lesson.elements) {
    if (element.name === 'Predict') asked.set(element.props.id, element.at);
    for (const id of awaitedBy(element)) {
      if (answers(element, id)) answered.add(id);
      if (!asked.has(id)) {
        const message = `expected the prediction ${id} to be asked before what awaits it, received none so far`;
        problems.push({ at: element.at, message });
      }
    }
  }
  for (const [id, at] of asked) {
    if (!answered.has(id)) {
      problems.push({
        at,
        message: `prediction ${id}: expected a figure whose runs answer it, or an <Outcome> and an experiment that does; received none`,
      });
    }
  }
  return problems;
}
