/**
 * What a figure or an exercise lets its reader set, declared once.
 *
 * @example
 * import * as parameter from '#lib/parameters/index.ts';
 * const parameters = {
 *   slope: parameter.slope({ stops: parameter.trainingSlopes, default: 0.2 }),
 *   seed: parameter.seed({ default: 1 }),
 * };
 * type State = parameter.StateOf<typeof parameters>; // { readonly slope: number; readonly seed: number }
 */
export { checkState } from './check.ts';
export { dataSet, largestSeed, learningRate, probe, seed, signed, slope } from './common.ts';
export { type DocumentedKey, documentedKeys } from './documentation.ts';
export {
  booleanField,
  choiceField,
  choiceListField,
  type Field,
  integerListField,
  numberField,
} from './fields.ts';
export { choice, type NumberOptions, number, own, toggle } from './kinds.ts';
export { optionalField } from './optional.ts';
export {
  type ControlData,
  defaultsOf,
  groups,
  keysOf,
  type Parameter,
  type ParametersOf,
  type ScaleData,
  type StateOf,
  type Stop,
} from './parameter.ts';
export { signedSlopeStops, slopeStops, trainingSlopes } from './slopes.ts';
