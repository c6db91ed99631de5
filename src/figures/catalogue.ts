/**
 * Every figure with its face and its fixtures: the gallery and the pages under /embed/ come from it. Which figures there
 * are, and their order, says `registry.ts`; the rest stands in each one's folder. A face takes `id` and `start`, a part of
 * its state; each fixture is such a part.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { exercise } from '#lib/exercises/index.ts';
import { folderOf, parentOf } from './folders.ts';
import { gradedFigure } from './graded-exercise/declaration.ts';
import { fixtures as gradedExerciseFixtures } from './graded-exercise/fixtures.ts';
import GradedExercise from './graded-exercise/GradedExercise.astro';
import { figures } from './registry.ts';
import type { FigureDeclaration } from './shared/declaration.ts';

export interface CatalogueEntry {
  /** Its page under /embed/, and the name of its figure in links. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly parameters?: FigureDeclaration['parameters'];
  readonly unpinned?: string;
  readonly Face: AstroComponentFactory;
  /** What the face needs besides its id: which exercise it is. */
  readonly props?: Readonly<Record<string, string>>;
  readonly fixtures: Readonly<Record<string, object>>;
}

const faces = import.meta.glob<AstroComponentFactory>('./*/*.astro', { eager: true, import: 'default' });
const fixtures = import.meta.glob<CatalogueEntry['fixtures']>('./*/fixtures.ts', {
  eager: true,
  import: 'fixtures',
});

/** Throws an Error where a folder of a figure lacks one of its parts, or has a second face. */
function entryOf(figure: FigureDeclaration): CatalogueEntry {
  const folder = folderOf(figure);
  const [Face, second] = Object.entries(faces)
    .filter(([path]) => parentOf(path) === folder)
    .map(([, face]) => face);
  const states = fixtures[`${folder}/fixtures.ts`];
  if (Face === undefined || second !== undefined || states === undefined) {
    throw new Error(`${figure.id}: expected one face and fixtures in ${folder}`);
  }
  return { ...figure, Face, fixtures: states };
}

export const catalogue: readonly CatalogueEntry[] = [
  ...figures.map(entryOf),
  // Each exercise that is graded by running it has a page of its own to embed.
  ...Object.values(gradedExerciseFixtures).map((props): CatalogueEntry => {
    const figure = gradedFigure(exercise(props.exercise));
    return { ...figure, Face: GradedExercise, props, fixtures: { [figure.title]: {} } };
  }),
];
