import type { Asked, ExerciseValues } from '#lib/exercises/index.ts';
import * as parameter from '#lib/parameters/index.ts';
import { declareFigure, type FigureDeclaration } from '../shared/declaration.ts';

/** The figure of an exercise: its fields are what it lets the reader set. */
export function gradedFigure({
  id,
  title,
  goal,
  fields,
}: Pick<Asked, 'id' | 'title' | 'goal' | 'fields'>): FigureDeclaration<ExerciseValues> {
  const parameters = Object.fromEntries(fields.map((field) => [field.name, parameter.number(field)]));
  return declareFigure<ExerciseValues>({ id, title, description: goal, parameters, trains: true });
}
