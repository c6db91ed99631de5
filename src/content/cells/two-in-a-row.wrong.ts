import { leakyRelu as f } from 'negative-slope';

/** With the wrong weight: the path to w1 does not lead through w1. */
export function gradient(w1: number, w2: number, x: number) {
  const z1 = w1 * x;
  const z2 = w2 * f(z1);
  const fromLoss = 2 * (f(z2) - 1);
  return fromLoss * f.derivative(z2) * w1 * f.derivative(z1) * x;
}
