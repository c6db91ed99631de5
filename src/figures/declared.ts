import { present } from '#lib/assert/present.ts';
import { exercise as exerciseOf } from '#lib/exercises/index.ts';
import { gradedFigure } from './graded-exercise/declaration.ts';
import { type FigureDeclaration, figures } from './registry.ts';

/** What a figure, or an exercise that is graded by running it, says of itself. Throws where there is none of that name. */
export const declared = (id: string, graded = false): FigureDeclaration =>
  graded
    ? gradedFigure(exerciseOf(id))
    : present(
        figures.find((figure) => figure.id === id),
        `a figure ${id}`,
      );
