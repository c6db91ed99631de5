/** A network of one input: `layers` layers of weights, so `layers` − 1 hidden ones, of `width` units each. */
export interface Shape {
  readonly width: number;
  readonly layers: number;
}

/**
 * No larger share of ReLU networks is born dead: 1 − (1 − 2⁻ᴺ)ᴰ⁻¹.
 *
 * It is the probability that nothing arrives of one input alone, x = 1:
 * each unit is off with probability ½, whatever came before, as long as
 * something did. A network that is born dead is dead at x = 1 and at
 * x = −1.
 *
 * Holds for weights that are independent, symmetric about 0 and almost
 * surely not 0, with zero biases.
 * Throws a RangeError unless both are whole numbers of at least 1.
 *
 * L. Lu, Y. Shin, Y. Su and G. Karniadakis (2020), Dying ReLU and
 * initialization.
 */
export function upperBound(shape: Shape): number {
  checkShape(shape);
  return 1 - power(1 - power(0.5, shape.width), shape.layers - 1);
}

/**
 * No smaller share of them is born dead: 1 − (1 − 4⁻ᴺ)ᴰ⁻², and 0 for one hidden layer.
 *
 * What x = 1 and x = −1 leave behind a layer has no negative part, so the angle between the two is at most a right one,
 * and a unit with normal weights is off for both with probability at least ¼. The first layer never kills: a unit that
 * is off at x = 1 is on at x = −1.
 *
 * Throws a RangeError unless both are whole numbers of at least 1.
 */
export function lowerBound(shape: Shape): number {
  checkShape(shape);
  return 1 - power(1 - power(0.25, shape.width), Math.max(0, shape.layers - 2));
}

/** Throws a RangeError that names what is not a whole number of at least 1. */
export function checkShape({ width, layers }: Shape): void {
  for (const [name, value] of [
    ['width', width],
    ['layers', layers],
  ] as const) {
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`${name}: expected a whole number of at least 1, received ${value}`);
    }
  }
}

/** x to the power of a whole number that is not negative. */
function power(x: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= x;
  return product;
}
