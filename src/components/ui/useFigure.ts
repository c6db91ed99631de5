/**
 * All that a figure's view needs of its declaration and its place on the page.
 *
 * const figure = useFigure(retrain, props)
 *   figure.state, .set, .commit, .choose, .reset …   as in `useFigureState`
 *   figure.start         what its still shows
 *   figure.parameters    for `<Control figure={figure} of="slope" />`
 *   figure.waiting(key)  the options of a setting that wait for a prediction
 *   figure.frame         for `<Figure figure={figure} …>`
 *   figure.root          its element, for what depends on where it is
 */
import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { ParametersOf } from '#lib/parameters/index.ts';
import { type FigureState, useFigureState } from './useFigureState.ts';

/** Of settings with options: those that show what a question of a lesson asks, each with the id of the question. */
export type Asked<State extends object> = {
  readonly [Key in keyof State]?: { readonly [Value in State[Key] & string]?: string };
};

/** What the interface needs to know of a figure. */
export interface DeclaredFigure<State extends object> {
  /** Its page under /embed/, and its name in links where it stands on a page but once. */
  readonly id: string;
  readonly title: string;
  readonly parameters: ParametersOf<State>;
  readonly defaults: State;
  /** What cannot be chosen before a prediction about it is made, where the lesson asks for one. */
  readonly asked?: Asked<NoInfer<State>>;
  /** Whether an engine makes its result; else the formulas of the page do. */
  readonly trains?: true;
  /** Where its result cannot be pinned: a sentence that says why. */
  readonly unpinned?: string;
  /** Whether it goes with a page of its own, and has none to embed. */
  readonly atHome?: true;
}

/** What every face gives its island. */
export interface IslandProps<State extends object> {
  /** Unique on the page. */
  readonly id: string;
  /** As in the lesson: “6.1”; absent where the figure stands alone. */
  readonly number?: string | undefined;
  /** The declaration's unless given. */
  readonly title?: string | undefined;
  /** The prediction that its outcome waits for, and that its run is set against. */
  readonly predictId?: string | undefined;
  readonly start: State;
  readonly caption?: ComponentChildren;
}

/** What the face fills in by name: stills, formulas. */
export type Slots<Name extends string> = { readonly [Key in Name]?: ComponentChildren };

/** What a figure has around its charts, whatever it shows. */
export interface Frame {
  readonly id: string;
  readonly number: string | undefined;
  readonly title: string;
  /** Its page under /embed/. */
  readonly embedId: string;
  readonly predictId: string | undefined;
  readonly caption: ComponentChildren;
  readonly trains: true | undefined;
  readonly unpinned: string | undefined;
  readonly atHome: true | undefined;
}

export interface FigureHandle<State extends object> extends FigureState<State> {
  readonly start: State;
  readonly parameters: ParametersOf<State>;
  readonly frame: Frame;
  readonly root: RefObject<HTMLElement>;
  readonly waiting: (key: keyof State) => readonly string[];
}

/** What of a figure's settings waits: `useWaiting`, for a figure that has `asked`. */
export type Waiting = <State extends object>(
  declared: DeclaredFigure<State>,
  start: State,
) => FigureHandle<State>['waiting'];

const none: readonly string[] = [];
const nothing = () => none;

export function useFigure<State extends object>(
  declared: DeclaredFigure<State>,
  props: IslandProps<State>,
  waits: Waiting = () => nothing,
): FigureHandle<State> {
  const { id: embedId, title, parameters, defaults, trains, unpinned, atHome } = declared;
  const { id, number, predictId, start, caption } = props;
  const figure = useFigureState({ fields: parameters, defaults }, id, start);
  const root = useRef<HTMLElement>(null);
  const waiting = waits(declared, start);
  return {
    ...figure,
    start,
    parameters,
    root,
    waiting,
    frame: { id, number, title: props.title ?? title, embedId, predictId, caption, trains, unpinned, atHome },
  };
}
