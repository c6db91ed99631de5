import { leakyRelu, sum } from 'negative-slope';

type Unit = { z: number; y: number };

const f = (z: number, a: number): number =>
  leakyRelu(z, { negativeSlope: a });

/** Of the units that are on. */
export const slopeGradient = (
  units: readonly Unit[],
  a: number,
): number =>
  sum(units.map(({ z, y }) => (f(z, a) - y) * Math.max(0, z)));
