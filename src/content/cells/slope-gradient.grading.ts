import { leakyRelu, stream, sum } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { slopeGradient } from './slope-gradient.ts';

grade((seed) => {
  const { normal, uniform } = stream(seed, 'slope-gradient');
  const round = (value: number): number =>
    Math.round(100 * value) / 100;
  const a = round(0.05 + 0.5 * uniform());
  // One that is off and one that is on.
  const units = [-1, 1].map((sign) => ({
    z: sign * round(0.2 + 2 * uniform()),
    y: round(normal()),
  }));
  const expected = units.map(({ z, y }) => {
    const delta = leakyRelu(z, { negativeSlope: a }) - y;
    return delta * Math.min(0, z);
  });
  const given = units.map(({ z, y }) => `{ z: ${z}, y: ${y} }`);
  near(
    `slopeGradient([${given.join(', ')}], ${a})`,
    slopeGradient(structuredClone(units), a),
    sum(expected),
    1e-5,
  );
});
