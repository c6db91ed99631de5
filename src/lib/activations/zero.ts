import type { Activation, ParameterValues } from './activation.ts';

/** The derivative just left and just right of a kink. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** Smallest step that still tells the two sides of any other kink apart. */
const beside = 1 / 1099511627776;

/** What f′ tends to from either side of z. At 0 it is looked up next to it, where even eᶻ is 1 to the last bit. */
export function sidesOf(activation: Activation, z: number, parameters: ParameterValues): Sides {
  const step = z === 0 ? Number.MIN_VALUE : beside;
  return {
    left: activation.derivative(z - step, parameters),
    right: activation.derivative(z + step, parameters),
  };
}

/**
 * What a program may take f′(0) to be where f has a kink at 0: mathematics leaves it open.
 *
 * `declared`: what the registry declares, PyTorch’s. `middle`: the mean of both sides, as `torch.maximum(z, 0)` gives.
 * `right`: the derivative from the right, as `clamp(z, min=0)` in PyTorch and `leaky_relu` in JAX give.
 */
export type ZeroConvention = 'declared' | 'middle' | 'right';

/** Whether f′(0) is a convention at all. */
export function hasKinkAtZero(activation: Activation, parameters: ParameterValues): boolean {
  return activation.kinks(parameters).includes(0);
}

/** The activation with its f′(0) by another convention; without a kink at 0 nothing changes. */
export function withConvention(activation: Activation, convention: ZeroConvention): Activation {
  if (convention === 'declared') return activation;
  return {
    ...activation,
    derivative(z, parameters) {
      if (z !== 0 || !hasKinkAtZero(activation, parameters)) return activation.derivative(z, parameters);
      const { left, right } = sidesOf(activation, 0, parameters);
      return convention === 'right' ? right : (left + right) / 2;
    },
  };
}
