/** What the lessons may name, as this project has it. */
import bibliography from '#content/references.bib?raw';
import { checkState as checkFigureState, figures as declared } from '#figures/registry.ts';
import { activations } from '#lib/activations/index.ts';
import { exercises } from '#lib/exercises/index.ts';
import { experiments } from '#lib/experiments/index.ts';
import { type Fields, numberField } from '#lib/link/index.ts';
import { parseBibliography } from '#lib/references/index.ts';
import type { Known, KnownFigure } from './known.ts';
import type { Literal } from './literal.ts';

const glossary = Object.keys(import.meta.glob('../content/glossary/*.md'));
const idOf = (path: string): string => path.replace(/^.*\/|\.md$/g, '');

type State = Readonly<Record<string, Literal>>;

const models = import.meta.glob<{ fields?: Fields<State> }>(
  ['../figures/*/model.ts', '!../figures/marked-exercise/model.ts'],
  { eager: true },
);

/** These show what their controls are set to: nothing in them is run, stepped or drawn. */
const shows: ReadonlySet<string> = new Set(['collapse', 'path-product', 'slope-lens']);

/** Throws an Error where a state has a field that a figure's link has not, or a value that the link could not hold. */
function checkState(fields: Fields<State>, start: State): void {
  for (const [name, value] of Object.entries(start)) {
    const field = fields[name];
    if (field === undefined) {
      throw new Error(`${name}: expected one of ${Object.keys(fields).join(', ')}; received ${name}`);
    }
    if (!isValueOf(field, value)) {
      throw new Error(`${name}: expected ${field.expected}, received ${JSON.stringify(value)}`);
    }
  }
}

function isValueOf(field: Fields<State>[string], value: Literal): boolean {
  try {
    return JSON.stringify(field.parse(field.print(value))) === JSON.stringify(value);
  } catch {
    // It is of a kind that the field cannot even write.
    return false;
  }
}

const figures: readonly KnownFigure[] = [
  ...declared.map((figure) => ({
    id: figure.id,
    graded: false,
    runs: !shows.has(figure.id),
    check: (start: State) => checkFigureState(figure, start),
  })),
  ...Object.entries(models).flatMap(([path, { fields }]) => {
    const id = path.replace(/^.*figures\/|\/model\.ts$/g, '');
    if (fields === undefined) return [];
    return [{ id, graded: false, runs: !shows.has(id), check: (start: State) => checkState(fields, start) }];
  }),
];

const graded = exercises.map(({ id, fields }): KnownFigure => {
  const byName: Fields<State> = Object.fromEntries(fields.map((field) => [field.name, numberField(field)]));
  return { id, graded: true, runs: true, check: (start) => checkState(byName, start) };
});

export const known: Known = {
  figures: [...figures, ...graded],
  terms: [...glossary.map(idOf), ...activations.map(({ id }) => id)],
  sources: parseBibliography(bibliography).map(({ key }) => key),
  activations: activations.map(({ id }) => id),
  findings: new Map(experiments.map(({ id, figures: found }) => [id, Object.keys(found)])),
};
