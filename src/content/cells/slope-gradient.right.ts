import { leakyRelu, sum } from 'negative-slope';

type Unit = { z: number; y: number };

const f = (z: number, a: number): number =>
  leakyRelu(z, { negativeSlope: a });

/** ∂L/∂a: only a unit with z ≤ 0 has the slope in its output. */
export const slopeGradient = (
  units: readonly Unit[],
  a: number,
): number =>
  sum(units.map(({ z, y }) => (f(z, a) - y) * Math.min(0, z)));
