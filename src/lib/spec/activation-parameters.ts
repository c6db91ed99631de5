import type { ParameterValues } from '../activations/index.ts';
import type { ActivationSpec } from './run-spec.ts';

/** The values of an activation's parameters, by name, without its id. */
export function activationParameters({ id: _id, ...parameters }: ActivationSpec): ParameterValues {
  return parameters as ParameterValues;
}
