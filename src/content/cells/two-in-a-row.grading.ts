import { stream } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { gradient } from './two-in-a-row.ts';

const f = (z: number): number => (z > 0 ? z : 0.01 * z);
const slope = (z: number): number => (z > 0 ? 1 : 0.01);

grade((seed) => {
  const { integer } = stream(seed, 'two-in-a-row');
  const drawn = (): number => (integer(20) + 5) / 10;
  const [w1, w2, x] = [drawn(), drawn(), drawn()];
  // With each sign, so that either unit is on, and off.
  for (const [s1, s2] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const) {
    const [v1, v2] = [s1 * w1, s2 * w2];
    const z1 = v1 * x;
    const z2 = v2 * f(z1);
    near(
      `gradient(${v1}, ${v2}, ${x})`,
      gradient(v1, v2, x),
      2 * (f(z2) - 1) * slope(z2) * v2 * slope(z1) * x,
      1e-4,
    );
  }
});
