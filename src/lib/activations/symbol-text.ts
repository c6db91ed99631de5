import type { ActivationParameter } from './activation.ts';

/** A parameter’s symbol as plain text: `\alpha` is α. */
export function symbolText({ symbol }: ActivationParameter): string {
  return symbol.replace(/\\([a-z]+)/g, (command, name: string) => letters[name] ?? command);
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
