import { exp, gelu, range, relu, sum, table } from 'negative-slope';

/** How likely u is, where it is normal with variance 1. */
const density = (u: number): number => exp((-u * u) / 2);
const places = range(-8, 8, 801);

/** The mean of g(u): each value counts as its u is likely. */
export const meanOf = (g: (u: number) => number): number =>
  sum(places.map((u) => g(u) * density(u))) /
  sum(places.map(density));

/** The gain that keeps a mean square of 1. */
export const gainOf = (f: (z: number) => number): number =>
  1 / Math.sqrt(meanOf((u) => f(u) * f(u)));

const rows = Object.entries({
  ReLU: relu,
  GELU: gelu,
}).map(([name, f]) => ({ activation: name, gain: gainOf(f) }));
table(rows, 'The gain that each asks for');
