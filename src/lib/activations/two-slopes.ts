import type { Piece } from './activation.ts';

/**
 * The line that turns at the origin: z for z > 0 and a z for z ≤ 0.
 *
 * Slope 0 gives 0, not −0 or −∞ · 0, so that a leaky unit of slope 0 is a ReLU to the last bit. NaN stays NaN.
 */
export function withSlope(z: number, negativeSlope: number): number {
  if (z <= 0) return negativeSlope === 0 ? 0 : negativeSlope * z;
  return z;
}

/** Its derivative: 1 for z > 0, the slope for z ≤ 0, so at the kink the slope. NaN stays NaN. */
export function slopeOf(z: number, negativeSlope: number): number {
  if (z > 0) return 1;
  return z <= 0 ? negativeSlope : z;
}

/** Its two pieces, with a parameter `negativeSlope`. */
export const slopePieces: readonly [Piece, ...Piece[]] = [
  { where: (z) => z > 0 },
  { tex: String.raw`\slot{negativeSlope} \cdot \slot{factor}` },
];
