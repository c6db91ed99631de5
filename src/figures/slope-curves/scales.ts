import { type Scale, signedSlopeScale } from '#components/ui/scale.ts';
import { at } from '#lib/assert/at.ts';
import { slopes } from './figure.ts';
import { nearestAt } from './model.ts';

/** The trained slopes and no others, where the signed slope scale has them. */
export const trainedSlopeScale: Scale = {
  ...signedSlopeScale,
  toValue(position) {
    return at(slopes, nearestAt(position, signedSlopeScale.toPosition));
  },
  step(value, direction) {
    const next =
      direction === 1 ? slopes.find((slope) => slope > value) : slopes.findLast((slope) => slope < value);
    return next ?? value;
  },
};

const zeroAt = signedSlopeScale.toPosition(0);

/** Where a slope stands on the charts' axis, on which 0 is ReLU. */
export function axisPosition(slope: number): number {
  return signedSlopeScale.toPosition(slope) - zeroAt;
}

/** The ends of that axis. */
export const axisEnds = {
  minimum: axisPosition(signedSlopeScale.minimum),
  maximum: axisPosition(signedSlopeScale.maximum),
} as const;

/** The slopes that the axis writes out. */
export const writtenSlopes = signedSlopeScale.marks;
