import { leakyRelu, stream, sum } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { slopeGradient } from './slope-gradient.ts';

grade((seed) => {
  const { normal, uniform } = stream(seed, 'slope-gradient');
  const round = (value: number): number =>
    Math.round(100 * value) / 100;
  const a = round(0.05 + 0.5 * uniform());
  const units = Array.from({ length: 6 }, () => ({
    z: round(2 * normal()),
    y: round(normal()),
  }));
  const expected = units.map(({ z, y }) => {
    const delta = leakyRelu(z, { negativeSlope: a }) - y;
    return delta * Math.min(0, z);
  });
  near(
    `at a slope of ${a} the gradient of six units`,
    slopeGradient(structuredClone(units), a),
    sum(expected),
    1e-5,
  );
});
