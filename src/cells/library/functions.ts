import { elu as eluEntry } from '#lib/activations/elu.ts';
import { gelu as geluEntry } from '#lib/activations/gelu.ts';
import { identity as identityEntry } from '#lib/activations/identity.ts';
import {
  type Activation,
  defaultParameters,
  type ParameterValues,
  activations as registry,
} from '#lib/activations/index.ts';
import { leakyRelu as leakyReluEntry } from '#lib/activations/leaky-relu.ts';
import { prelu as preluEntry } from '#lib/activations/prelu.ts';
import { relu as reluEntry } from '#lib/activations/relu.ts';
import { relu6 as relu6Entry } from '#lib/activations/relu6.ts';
import { rrelu as rreluEntry } from '#lib/activations/rrelu.ts';
import { selu as seluEntry } from '#lib/activations/selu.ts';
import { sigmoid as sigmoidEntry } from '#lib/activations/sigmoid.ts';
import { silu as siluEntry } from '#lib/activations/silu.ts';
import { softplus as softplusEntry } from '#lib/activations/softplus.ts';
import { tanh as tanhEntry } from '#lib/activations/tanh.ts';
import { at } from '#lib/assert/at.ts';

/**
 * An activation that is called: `relu(z)` is f(z), `relu.derivative(z)` is f′(z). It is an entry of the registry too, so it
 * can be given to a network. Parameters that are left out have their defaults.
 */
export interface ActivationFunction extends Activation {
  (z: number, parameters?: ParameterValues): number;
  forward(z: number, parameters?: ParameterValues): number;
  derivative(z: number, parameters?: ParameterValues): number;
}

function callable(entry: Activation): ActivationFunction {
  const defaults = defaultParameters(entry);
  const forward = (z: number, parameters: ParameterValues = {}): number =>
    entry.forward(z, { ...defaults, ...parameters });
  const derivative = (z: number, parameters: ParameterValues = {}): number =>
    entry.derivative(z, { ...defaults, ...parameters });
  const call = (z: number, parameters?: ParameterValues): number => forward(z, parameters);
  // `leaky-relu` is imported as leakyRelu, and written out by that name.
  const name = entry.id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  Object.defineProperty(call, 'name', { value: name });
  return Object.assign(call, { ...entry, forward, derivative });
}

/** All activations of the course, in the order of its menus. */
export const activations: readonly ActivationFunction[] = registry.map(callable);

const listed = (entry: Activation): ActivationFunction => at(activations, registry.indexOf(entry));

/** f(z) = z: no activation at all. */
export const identity = listed(identityEntry);
/** The rectified linear unit: f(z) = max(0, z); f′(0) = 0. */
export const relu = listed(reluEntry);
/**
 * Leaky ReLU: f(z) = z for z > 0, a z otherwise.
 *
 * @example leakyRelu(-2, { negativeSlope: 0.1 }) // -0.2
 */
export const leakyRelu = listed(leakyReluEntry);
/** The parametric ReLU: Leaky ReLU whose slope is learned. */
export const prelu = listed(preluEntry);
/** The randomised leaky ReLU; called, it has its mean slope. */
export const rrelu = listed(rreluEntry);
/** The exponential linear unit: f(z) = z for z > 0, α (eᶻ − 1) otherwise. */
export const elu = listed(eluEntry);
/** The self-normalising exponential linear unit. */
export const selu = listed(seluEntry);
/** The Gaussian error linear unit: f(z) = z Φ(z). */
export const gelu = listed(geluEntry);
/** The sigmoid linear unit: f(z) = z σ(z). */
export const silu = listed(siluEntry);
/** f(z) = log(1 + eᶻ). */
export const softplus = listed(softplusEntry);
/** f(z) = min(max(0, z), 6). */
export const relu6 = listed(relu6Entry);
/** The hyperbolic tangent. */
export const tanh = listed(tanhEntry);
/** f(z) = 1 / (1 + e⁻ᶻ). */
export const sigmoid = listed(sigmoidEntry);
