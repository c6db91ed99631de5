/** Controls for the parameters that the registry declares. */

import { linearScale, type Scale, signedSlopeScale, slopeScaleWith } from '#components/ui/scale.ts';
import type { ActivationParameter } from '#lib/activations/index.ts';
import { evenStep } from '#lib/charts/even-step.ts';

/** How a parameter’s slider runs: slopes on the slope scale, everything else in a hundred even steps or so. */
export function scaleOfParameter({ minimum, maximum, default: usual, isSlope }: ActivationParameter): Scale {
  if (isSlope) return minimum < 0 ? signedSlopeScale : slopeScaleWith(usual);
  return linearScale({
    minimum,
    maximum,
    step: evenStep((maximum - minimum) / 100),
    marks: [minimum, usual, maximum],
  });
}
