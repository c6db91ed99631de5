import { booleanField, choiceField, type Field, numberField } from './fields.ts';
import type { Option, Parameter, Placed, ScaleData } from './parameter.ts';

/** A number as plain data: it can be sent into an island as it is. */
export interface NumberOptions extends Placed {
  readonly name: string;
  readonly label: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly integer?: true;
  readonly default: number;
  /** Of its slider. Without one a whole number has a stepper; any other is typed, or brings its own control. */
  readonly scale?: ScaleData;
  readonly typed?: true;
  /** How it is written beside its slider: a third as 1/3, or as a decimal number. */
  readonly format?: 'number' | 'slope';
}

/** @example number({ name: 'momentum', label: 'Momentum', minimum: 0, maximum: 0.95, default: 0, scale: … }) */
export function number(options: NumberOptions): Parameter<number> {
  const { minimum, maximum, scale, integer, typed, format = 'number', ...rest } = options;
  const field = numberField(options);
  const control =
    scale !== undefined
      ? ({ kind: 'slider', minimum, maximum, scale, format } as const)
      : integer
        ? ({ kind: 'stepper', minimum, maximum } as const)
        : typed
          ? ({ kind: 'typed', field } as const)
          : null;
  return { ...rest, ...field, control };
}

/** One of a few short words, side by side; or of many, in a list. */
export function choice<const Value extends string>(
  options: Placed & {
    readonly name: string;
    readonly label: string;
    readonly options: readonly Option<Value>[];
    readonly list?: true;
    readonly default: NoInfer<Value>;
  },
): Parameter<Value> {
  const { options: offered, list, ...rest } = options;
  const field = choiceField({ ...rest, options: offered.map(({ value }) => value) });
  return { ...rest, ...field, control: { kind: list ? 'list' : 'choice', options: offered } };
}

/** A switch, with a button of the figure's own. */
export function toggle(options: {
  readonly name: string;
  readonly label: string;
  readonly default: boolean;
}): Parameter<boolean> {
  return { ...options, ...booleanField(options), control: null };
}

/**
 * Anything that a field of a link can carry: a list, a unit's place, numbers by name. Its control is the figure's own,
 * unless it is one of `options`, each a value as a link writes it.
 */
export function own<Value>(
  field: Field<Value>,
  { options, ...rest }: Placed & { readonly default: NoInfer<Value>; readonly options?: readonly Option[] },
): Parameter<Value> {
  return { ...rest, ...field, control: options === undefined ? null : { kind: 'list', options } };
}
