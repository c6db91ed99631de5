/** One double, seen as two 32-bit halves: how a number's exponent is read without a logarithm. */
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** Which half holds sign, exponent and the first 20 bits of the significand. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** The high 32 bits of a double. */
export function highWord(x: number): number {
  double[0] = x;
  return halves[HIGH] as number;
}

/** The double with its high 32 bits replaced. */
export function withHighWord(x: number, high: number): number {
  double[0] = x;
  halves[HIGH] = high;
  return double[0] as number;
}
