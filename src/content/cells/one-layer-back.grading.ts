import { leakyRelu, stream, sum } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { arrives } from './one-layer-back.ts';

grade((seed) => {
  const { normal, uniform } = stream(seed, 'one-layer-back');
  const negativeSlope = Math.round(100 * uniform()) / 100;
  const above = Array.from({ length: 8 }, () => ({
    delta: normal(),
    derivative: leakyRelu.derivative(normal(), { negativeSlope }),
    w: normal(),
  }));
  near(
    `below eight units with a slope of ${negativeSlope}, what arrives`,
    arrives(structuredClone(above)),
    sum(
      above.map(
        ({ w, derivative, delta }) => w * derivative * delta,
      ),
    ),
  );
});
