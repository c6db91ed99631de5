import { leakyRelu, stream, sum } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { arrives } from './one-layer-back.ts';

grade((seed) => {
  const { normal, uniform } = stream(seed, 'one-layer-back');
  const round = (value: number): number =>
    Math.round(100 * value) / 100;
  const negativeSlope = round(uniform());
  // One that is off and one that is on.
  const above = [-1, 1].map((z) => ({
    w: round(normal()),
    derivative: leakyRelu.derivative(z, { negativeSlope }),
    delta: round(normal()),
  }));
  const given = above.map(
    ({ w, derivative, delta }) =>
      `{ w: ${w}, derivative: ${derivative}, delta: ${delta} }`,
  );
  near(
    `arrives([${given.join(', ')}])`,
    arrives(structuredClone(above)),
    sum(
      above.map(
        ({ w, derivative, delta }) => w * derivative * delta,
      ),
    ),
  );
});
