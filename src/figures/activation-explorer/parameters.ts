import { formatSlope, linearScale, type Scale } from '#components/ui/scale.ts';
import type { ActivationParameter } from '#lib/activations/index.ts';
import { symbolText } from '#lib/activations/symbol-text.ts';

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

/** Steps of a tenth between −reach and reach. */
export function probeScaleOf(reach: number): Scale {
  return linearScale({
    minimum: -reach,
    maximum: reach,
    step: 0.1,
    marks: [-reach, -reach / 2, 0, reach / 2, reach],
  });
}
