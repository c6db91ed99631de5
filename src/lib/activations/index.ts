import type { Activation, ParameterValues } from './activation.ts';
import { elu } from './elu.ts';
import { gelu } from './gelu.ts';
import { identity } from './identity.ts';
import { leakyRelu } from './leaky-relu.ts';
import { prelu } from './prelu.ts';
import { relu } from './relu.ts';
import { relu6 } from './relu6.ts';
import { rrelu } from './rrelu.ts';
import { selu } from './selu.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { softplus } from './softplus.ts';
import { tanh } from './tanh.ts';

export type { Activation, ActivationParameter, Appearance, ParameterValues, Piece } from './activation.ts';
export { hasKinkAtZero, type Sides, sidesOf, withConvention, type ZeroConvention } from './zero.ts';

/** The registry, in the order of menus and legends. To add an activation: one file, and one line here. */
export const activations: readonly Activation[] = [
  identity,
  relu,
  leakyRelu,
  prelu,
  rrelu,
  elu,
  selu,
  gelu,
  silu,
  softplus,
  relu6,
  tanh,
  sigmoid,
];

/**
 * The activation with this id.
 *
 * Throws an Error that names the ids expected and the one received.
 *
 * @example activation('leaky-relu').forward(-2, { negativeSlope: 0.1 }) // -0.2
 */
export function activation(id: string): Activation {
  const found = activations.find((entry) => entry.id === id);
  if (found === undefined) {
    const ids = activations.map((entry) => entry.id).join(', ');
    throw new Error(`activation: expected one of ${ids}, received ${JSON.stringify(id)}`);
  }
  return found;
}

/** An activation's parameters at their defaults; {} if it has none. */
export function defaultParameters({ parameters }: Activation): ParameterValues {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));
}
