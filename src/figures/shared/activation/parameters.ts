/** Controls for the parameters that the registry declares. */

import {
  formatSlope,
  linearScale,
  type Scale,
  signedSlopeScale,
  slopeScaleWith,
} from '#components/ui/scale.ts';
import type { ActivationParameter } from '#lib/activations/index.ts';

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

/** 1, 2 or 5 times a power of ten, at least this much. */
function evenStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(1));
}

/** A parameter’s symbol as plain text: `\alpha` is α. */
export function symbolText({ symbol }: ActivationParameter): string {
  return symbol.replace(/\\([a-z]+)/g, (command, name: string) => letters[name] ?? command);
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

const letters: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
  ell: 'ℓ',
};
