import { keysOf, type ParametersOf } from './parameter.ts';

/** A key of a link, for those who write links by hand. */
export interface DocumentedKey {
  readonly name: string;
  readonly meaning: string;
  /** What it may be: “a number from 0 to 1”. */
  readonly values: string;
  /** As a link writes it; '' for nothing at all. */
  readonly default: string;
}

export function documentedKeys<State>(parameters: ParametersOf<State>): readonly DocumentedKey[] {
  return keysOf(parameters).map((key) => {
    const parameter = parameters[key];
    const { name, label, symbol, expected } = parameter;
    return {
      name,
      meaning: symbol === undefined ? label : `${label} ${symbol}`,
      values: expected,
      default: parameter.print(parameter.default),
    };
  });
}
