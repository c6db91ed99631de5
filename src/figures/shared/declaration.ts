import type { Asked, DeclaredFigure } from '#components/ui/useFigure.ts';
import { checkState as check, defaultsOf, type ParametersOf } from '#lib/parameters/index.ts';

interface Declared<State extends object> {
  /** Its page under /embed/, where it has one, and its name in links: for good. */
  readonly id: string;
  readonly title: string;
  /** One sentence, for lists and search engines. */
  readonly description: string;
  /** What the reader can set, in the order in which links write it. */
  readonly parameters: ParametersOf<State>;
  /** Settings that show what a lesson asks below a figure of this kind: they wait for the prediction. */
  readonly asked?: Asked<NoInfer<State>>;
  /** Whether networks are trained in it: its caption then has the note on the engine, and `specs.ts` its runs. */
  readonly trains?: true;
  /** Whether it shows what its controls are set to, and nothing in it is run, stepped or drawn: then it is not counted among those to run. */
  readonly onlyShows?: true;
  /** Where its result cannot be pinned (docs/pins.md): a sentence that says why. */
  readonly unpinned?: string;
  /** Whether it goes with a page of its own, and has none to embed: then it is not in the registry. */
  readonly atHome?: true;
}

/** All that is known of a figure but how it looks: pure, light, and read by pages, islands, lessons and tests alike. */
export interface FigureDeclaration<State extends object = Readonly<Record<string, unknown>>>
  extends Declared<State>,
    DeclaredFigure<State> {}

/**
 * @example
 * const parameters = { seed: parameter.seed({ default: 1 }) };
 * export type RescueState = StateOf<typeof parameters>;
 * export const rescue = declareFigure({ id: 'rescue', title: '…', description: '…', parameters });
 */
export function declareFigure<State extends object>(declared: Declared<State>): FigureDeclaration<State> {
  return { ...declared, defaults: defaultsOf(declared.parameters) };
}

/** Named states of a figure, each by what it changes. */
export type Fixtures<Figure> =
  Figure extends FigureDeclaration<infer State> ? Readonly<Record<string, Partial<State>>> : never;

/**
 * Throws an Error that names the first part of a start that the figure does not have, or does not take:
 * “slope: expected a number from -1 to 1, received 2”.
 */
export function checkState({ parameters }: Pick<FigureDeclaration, 'parameters'>, start: object): void {
  check(parameters, start);
}
