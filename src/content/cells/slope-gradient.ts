import { leakyRelu, sum, text } from 'negative-slope';

/** A unit: its z, and the output that is wanted of it. */
type Unit = { z: number; y: number };

const f = (z: number, a: number): number =>
  leakyRelu(z, { negativeSlope: a });

/** L = ½ Σ (f(z) − y)², so that δ = f(z) − y. */
const loss = (units: readonly Unit[], a: number): number =>
  sum(units.map(({ z, y }) => 0.5 * (f(z, a) - y) * (f(z, a) - y)));

/** ∂L/∂a: the sum over all units. */
export const slopeGradient = (
  units: readonly Unit[],
  a: number,
): number => sum(units.map(({ z, y }) => (f(z, a) - y) * z));

const layer = [
  { z: -2, y: 0.5 },
  { z: 1, y: 0.2 },
  { z: -0.5, y: -1 },
];
const [a, h] = [0.25, 0.001];
text('by the formula:', slopeGradient(layer, a));
text(
  'by two values of L:',
  (loss(layer, a + h) - loss(layer, a - h)) / (2 * h),
);
