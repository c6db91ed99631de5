import { relu, stream } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { slope } from './finite-difference.ts';

grade((seed) => {
  const { uniform } = stream(seed, 'finite-difference');
  const between = (from: number, to: number): number =>
    from + (to - from) * uniform();
  const round = (value: number): number =>
    Math.round(100 * value) / 100;

  // Of a parabola both sides together give the derivative itself.
  const a = round(between(0.5, 2));
  const z = round(between(-2, 2));
  const h = round(between(0.05, 0.5));
  near(
    `the slope of f(z) = ${a} z² at z = ${z}, with h = ${h},`,
    slope((x) => a * x * x, z, h),
    2 * a * z,
    1e-6,
  );
  near(
    `the slope of ReLU at 0, with h = ${h},`,
    slope((x) => relu(x), 0, h),
    0.5,
    1e-6,
  );
});
