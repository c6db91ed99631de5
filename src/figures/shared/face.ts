import type { IslandProps } from '#components/ui/useFigure.ts';
import { checkState, type FigureDeclaration } from './declaration.ts';

/** What a lesson may say of a figure that it shows; every face takes this, and some take more. */
export interface FaceProps<State extends object> {
  /** Unique on the page; the figure's own unless it stands there twice. */
  id?: string;
  title?: string;
  /** Id of the prediction that the outcome is set against. */
  predictId?: string;
  /** The state that the figure starts with, where it is not its default. */
  start?: Partial<State>;
}

/** The lesson in which a face stands, as far as a face needs it: `Astro.locals.lesson`. */
interface Numbering {
  /** “6.1” */
  numberOf(id: string): string | undefined;
}

/** What the face hands to its island; outside a lesson it has no number. Throws where `start` is no state of the figure. */
export function faceOf<State extends object>(
  figure: FigureDeclaration<State>,
  { id = figure.id, title, predictId, start = {} }: FaceProps<State>,
  lesson: Numbering | undefined,
): Omit<IslandProps<State>, 'caption'> {
  checkState(figure, start);
  return { id, number: lesson?.numberOf(id), title, predictId, start: { ...figure.defaults, ...start } };
}
