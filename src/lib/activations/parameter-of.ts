import { present } from '../assert/present.ts';
import type { Activation, ActivationParameter } from './activation.ts';

/** The parameter of an activation by its name. Throws an Error, which has the name, where there is none. */
export function parameterOf(
  { id, parameters }: Pick<Activation, 'id' | 'parameters'>,
  name: string,
): ActivationParameter {
  return present(
    parameters.find((parameter) => parameter.name === name),
    `${id}.${name}`,
  );
}
