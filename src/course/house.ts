/** What the lessons may name, as this project has it. */
import { importsIn } from '#cells/before.ts';
import bibliography from '#content/references.bib?raw';
import { answersOf } from '#figures/answers.ts';
import { gradedFigure } from '#figures/graded-exercise/declaration.ts';
import { checkState, figures as declared } from '#figures/registry.ts';
import { activations } from '#lib/activations/index.ts';
import { claims } from '#lib/claims/index.ts';
import { exercises } from '#lib/exercises/index.ts';
import { experiments } from '#lib/experiments/index.ts';
import { listings } from '#lib/listings/index.ts';
import { questions } from '#lib/questions/index.ts';
import { parseBibliography } from '#lib/references/index.ts';
import type { Known, KnownFigure } from './known.ts';

const glossary = Object.keys(import.meta.glob('../content/glossary/*.md'));
const cells = import.meta.glob<string>(['../content/cells/*.ts', '!../content/cells/*.*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const gradings = Object.keys(import.meta.glob('../content/cells/*.grading.ts', { query: '?raw' }));
const idOf = (path: string): string => path.replace(/^.*\/|(?:\.grading)?\.(?:md|ts)$/g, '');

const figures = declared.map(
  (figure): KnownFigure => ({
    id: figure.id,
    graded: false,
    runs: figure.onlyShows !== true,
    answers: answersOf(figure),
    check: (start) => checkState(figure, start),
  }),
);

const graded = exercises.map((exercise): KnownFigure => {
  const figure = gradedFigure(exercise);
  return {
    id: figure.id,
    graded: true,
    runs: true,
    answers: [],
    check: (start) => checkState(figure, start),
  };
});

export const known: Known = {
  figures: [...figures, ...graded],
  terms: [...glossary.map(idOf), ...activations.map(({ id }) => id)],
  sources: parseBibliography(bibliography).map(({ key }) => key),
  activations: activations.map(({ id }) => id),
  claims: claims.length,
  questions: new Map(
    Object.entries(questions).map(([id, { options, byEvidence }]) => [
      id,
      { options, hasEvidence: byEvidence !== undefined },
    ]),
  ),
  cells: new Map(Object.entries(cells).map(([path, code]) => [idOf(path), importsIn(code)])),
  gradedCells: gradings.map(idOf),
  listings: new Map(Object.entries(listings).map(([id, { lines = {} }]) => [id, Object.keys(lines)])),
  findings: new Map(experiments.map(({ id, figures: found }) => [id, Object.keys(found)])),
};
