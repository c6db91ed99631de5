import type { Field } from './fields.ts';

/**
 * The order of a run's controls, the same in every figure: the data; how it learns; the network and its slope; the seed;
 * and what changes the view alone.
 */
export const groups = ['data', 'learning', 'network', 'seed', 'view'] as const;
export type Group = (typeof groups)[number];

/** A stretch of a scale between two marks, with its own fine step. */
export interface Stop {
  readonly value: number;
  /** Where it stands, from 0 to 1. */
  readonly at: number;
  /** The fine step from this stop to the next. */
  readonly step: number;
}

/** How a slider runs from its minimum to its maximum; `marks` are the values that can be set exactly. */
export type ScaleData =
  | { readonly kind: 'linear'; readonly step: number; readonly marks?: readonly number[] }
  | { readonly kind: 'logarithmic'; readonly marks?: readonly number[] }
  /** Straight between stops from minimum to maximum, each of them a mark. */
  | { readonly kind: 'piecewise'; readonly stops: readonly Stop[] };

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** What a parameter is set with. */
export type ControlData =
  | {
      readonly kind: 'slider';
      readonly minimum: number;
      readonly maximum: number;
      readonly scale: ScaleData;
      readonly format: 'number' | 'slope';
    }
  | { readonly kind: 'stepper'; readonly minimum: number; readonly maximum: number }
  /** A number to type, which takes what a link does. */
  | { readonly kind: 'typed'; readonly field: Field<number> }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  /** A native list, for more options than stand side by side. */
  | { readonly kind: 'list'; readonly options: readonly Option[] };

/** What every parameter may say of its control. */
export interface Placed {
  /** Its place in the order of controls; without one it stands before those that have one, where it is declared. */
  readonly group?: Group;
  /** After the label: one letter, in italics. */
  readonly symbol?: string;
  /** The figure sets this control itself, in its charts or beside its button. */
  readonly apart?: true;
  /** What the figure teaches does without it at first: its control lies in the fold of further settings. */
  readonly more?: true;
}

/**
 * One part of a figure's state: what it may be, how a link writes it, and what it is set with. Its `name` is its key in
 * links, its label that of its control.
 */
export interface Parameter<Value> extends Field<Value>, Placed {
  readonly default: Value;
  /** null where none of the house's controls fits, and the figure brings its own. */
  readonly control: ControlData | null;
}

/** A parameter for each part of a state. */
export type ParametersOf<State> = { readonly [Key in keyof State]-?: Parameter<State[Key]> };

/** The state that parameters describe: `StateOf<typeof parameters>`. */
export type StateOf<Parameters extends Readonly<Record<string, Parameter<unknown>>>> = {
  readonly [Key in keyof Parameters]: Parameters[Key] extends Parameter<infer Value> ? Value : never;
};

/** Every parameter at its default. */
export function defaultsOf<State>(parameters: ParametersOf<State>): State {
  const state: Partial<State> = {};
  for (const key of keysOf(parameters)) state[key] = parameters[key].default;
  return state as State;
}

/** The names of a state's parts, in the order in which they are declared. */
export function keysOf<State>(parameters: ParametersOf<State>): (keyof State)[] {
  return Object.keys(parameters) as (keyof State)[];
}
