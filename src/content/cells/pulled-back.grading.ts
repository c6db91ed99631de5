import {
  elu,
  exp,
  range,
  relu,
  silu,
  stream,
  sum,
  tanh,
} from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { next } from './pulled-back.ts';

const places = range(-8, 8, 801);

/** The mean square of f, where z is normal with mean square q. */
function meanSquare(f: (z: number) => number, q: number): number {
  const density = (u: number): number => exp((-u * u) / 2);
  const values = places.map((u) => f(Math.sqrt(q) * u));
  return (
    sum(values.map((h, i) => h * h * density(Number(places[i])))) /
    sum(places.map(density))
  );
}

grade((seed) => {
  const { uniform } = stream(seed, 'pulled-back');
  const q = Math.round(100 * (0.2 + 3 * uniform())) / 100;
  for (const f of [relu, elu, silu, tanh]) {
    near(
      `next(${f.name}, ${q})`,
      next(f, q),
      meanSquare(f, q) / meanSquare(f, 1),
      1e-3,
    );
  }
});
