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
 * An activation that is called: `relu(z)` is f(z), `relu.derivative(z)` is f′(z). It can be given to `createNetwork`, too. Parameters
 * that are left out have their defaults.
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

/**
 * All activations of the course, in the order of its menus.
 *
 * Each can be called, has a `label` and an `id`, and is among the exports by its own name.
 *
 * @example activations.map(({ label }) => label)
 */
export const activations: readonly ActivationFunction[] = registry.map(callable);

const listed = (entry: Activation): ActivationFunction => at(activations, registry.indexOf(entry));

/**
 * No activation at all.
 *
 * f(z) = z; f′(z) = 1.
 *
 * @example [identity(-2), identity.derivative(-2)]
 */
export const identity: ActivationFunction = listed(identityEntry);
/**
 * The rectified linear unit.
 *
 * f(z) = max(0, z); f′(z) = 1 for z > 0, else 0. The 0 at z = 0 is a convention.
 *
 * @example [relu(-2), relu(3), relu.derivative(0)]
 */
export const relu: ActivationFunction = listed(reluEntry);
/**
 * Leaky ReLU: a small slope in the place of the flat arm.
 *
 * f(z) = z for z > 0, a · z otherwise; f′(z) = 1 for z > 0, else a.
 *
 * `negativeSlope` is `a`: 0.01 unless it is given.
 *
 * @example leakyRelu(-2, { negativeSlope: 0.1 })
 */
export const leakyRelu: ActivationFunction = listed(leakyReluEntry);
/**
 * The parametric ReLU: Leaky ReLU whose slope a network learns.
 *
 * f(z) = z for z > 0, a · z otherwise.
 *
 * `negativeSlope` is `a`, where learning begins: 0.25 unless it is given.
 *
 * @example prelu(-2)
 */
export const prelu: ActivationFunction = listed(preluEntry);
/**
 * The randomised leaky ReLU, which draws its slope in training. Called, it has its mean slope.
 *
 * f(z) = z for z > 0, a · z otherwise, with `a` uniform in [lower, upper].
 *
 * `lower` and `upper` are ⅛ and ⅓ unless they are given.
 *
 * @example rrelu(-1, { lower: 0.1, upper: 0.3 })
 */
export const rrelu: ActivationFunction = listed(rreluEntry);
/**
 * The exponential linear unit.
 *
 * f(z) = z for z > 0, α (eᶻ − 1) otherwise; f′(z) = 1 for z > 0, else α eᶻ.
 *
 * `alpha` is α: 1 unless it is given.
 *
 * @example elu(-1)
 */
export const elu: ActivationFunction = listed(eluEntry);
/**
 * The self-normalising exponential linear unit.
 *
 * f(z) = λ z for z > 0, λ α (eᶻ − 1) otherwise, with λ ≈ 1.0507 and α ≈ 1.6733.
 *
 * @example [selu(-1), selu(1)]
 */
export const selu: ActivationFunction = listed(seluEntry);
/**
 * The Gaussian error linear unit.
 *
 * f(z) = z Φ(z), where Φ is the distribution function of N(0, 1); exact, by `erf`.
 *
 * @example [gelu(-1), gelu(1)]
 */
export const gelu: ActivationFunction = listed(geluEntry);
/**
 * The sigmoid linear unit, also called swish.
 *
 * f(z) = z σ(z), with σ(z) = 1 / (1 + e⁻ᶻ).
 *
 * @example [silu(-1), silu(1)]
 */
export const silu: ActivationFunction = listed(siluEntry);
/**
 * A ReLU without its corner.
 *
 * f(z) = log(1 + eᶻ); f′(z) = 1 / (1 + e⁻ᶻ).
 *
 * @example [softplus(0), softplus.derivative(0)]
 */
export const softplus: ActivationFunction = listed(softplusEntry);
/**
 * ReLU that ends at 6.
 *
 * f(z) = min(max(0, z), 6); f′(z) = 1 for 0 < z < 6, else 0.
 *
 * @example [relu6(-1), relu6(3), relu6(9)]
 */
export const relu6: ActivationFunction = listed(relu6Entry);
/**
 * The hyperbolic tangent, from −1 to 1.
 *
 * f(z) = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ); f′(z) = 1 − f(z)².
 *
 * @example [tanh(1), tanh.derivative(1)]
 */
export const tanh: ActivationFunction = listed(tanhEntry);
/**
 * The logistic function, from 0 to 1.
 *
 * f(z) = 1 / (1 + e⁻ᶻ); f′(z) = f(z) (1 − f(z)).
 *
 * @example [sigmoid(0), sigmoid.derivative(0)]
 */
export const sigmoid: ActivationFunction = listed(sigmoidEntry);
