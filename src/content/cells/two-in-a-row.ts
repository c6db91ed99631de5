import { leakyRelu as f, table } from 'negative-slope';

/** The loss of two neurons in a row, where 1 is wanted. */
export const loss = (w1: number, w2: number, x: number) =>
  (f(w2 * f(w1 * x)) - 1) ** 2;

/** How it changes with w1: the factors of the path, multiplied. */
export function gradient(w1: number, w2: number, x: number) {
  const z1 = w1 * x;
  const z2 = w2 * f(z1);
  const fromLoss = 2 * (f(z2) - 1);
  return fromLoss * f.derivative(z2) * f.derivative(z1) * x;
}

// To compare: move w1 a little to both sides, and see.
const d = 1e-4;
const rows = [1, 2, -0.5].map((w2) => ({
  w2,
  'by the path': gradient(1, w2, 2),
  'by moving w1':
    (loss(1 + d, w2, 2) - loss(1 - d, w2, 2)) / (2 * d),
}));
table(rows, 'The gradient of w1, at w1 = 1 and x = 2');
