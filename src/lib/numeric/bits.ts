/** One double, seen as two 32-bit halves: how a number's exponent is read without a logarithm. */
const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** Which half holds sign, exponent and the first 20 bits of the significand. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** The k of x = 2ᵏ m with m in [1, 2), for a positive normal double. */
export function exponentOf(x: number): number {
  double[0] = x;
  return ((halves[HIGH] as number) >> 20) - 1023;
}
