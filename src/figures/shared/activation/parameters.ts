/** Controls for the parameters that the registry declares. */

import {
  formatSlope,
  linearScale,
  type Scale,
  signedSlopeScale,
  slopeScaleWith,
} from '#components/ui/scale.ts';
import type { ActivationParameter } from '#lib/activations/index.ts';
import { symbolText } from '#lib/activations/symbol-text.ts';
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

/** “a = 0.01”, “ℓ = 0.125, u = 1/3”; nothing where there are no parameters. */
export function parametersText(
  parameters: readonly ActivationParameter[],
  values: Readonly<Record<string, number>>,
): string {
  return parameters
    .map(
      (parameter) => `${symbolText(parameter)} = ${formatSlope(values[parameter.name] ?? parameter.default)}`,
    )
    .join(', ');
}
