import { leakyRelu, stream } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { stepsUntilOn } from './back-on.ts';

function expected(a: number, w: number, b: number): number {
  let [nowW, nowB] = [w, b];
  for (let step = 0; ; step += 1) {
    const zs = [-1, 0.5, 2].map((x) => ({ x, z: nowW * x + nowB }));
    if (zs.some(({ z }) => z > 0)) return step;
    // In the order of the cell, so that the sums are the same.
    let [slopeW, slopeB] = [0, 0];
    for (const { x, z } of zs) {
      const delta = (leakyRelu(z, { negativeSlope: a }) - 1) * a;
      slopeW += delta * x;
      slopeB += delta;
    }
    nowW -= 0.1 * slopeW;
    nowB -= 0.1 * slopeB;
  }
}

grade((seed) => {
  const { uniform } = stream(seed, 'back-on');
  const between = (from: number, to: number): number =>
    Math.round(100 * (from + (to - from) * uniform())) / 100;
  const [a, w, b] = [
    between(0.05, 0.4),
    between(0, 1),
    between(-6, -3),
  ];
  near(
    `stepsUntilOn(${a}, ${w}, ${b})`,
    stepsUntilOn(a, w, b),
    expected(a, w, b),
  );
  near(`stepsUntilOn(0, ${w}, ${b})`, stepsUntilOn(0, w, b), null);
});
