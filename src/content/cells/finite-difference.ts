import { relu, table, tanh } from 'negative-slope';

/** The slope of f at z, out of two of its values. */
export function slope(
  f: (z: number) => number,
  z: number,
  h: number,
): number {
  return (f(z + h) - f(z)) / h;
}

const rows = [-1, 0, 1].map((z) => ({
  z,
  'tanh, f′': tanh.derivative(z),
  'tanh, measured': slope(tanh, z, 0.1),
  'ReLU, measured': slope(relu, z, 0.1),
}));
table(rows, 'Derivatives and slopes, h = 0.1');
