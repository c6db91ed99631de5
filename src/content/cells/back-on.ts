import { table } from 'negative-slope';

const leaky = (z: number, a: number): number => (z > 0 ? z : a * z);

/** The steps until a unit is on for some x; null after 10,000. */
export function stepsUntilOn(
  a: number,
  w: number,
  b: number,
): number | null {
  for (let step = 0; step < 10_000; step += 1) {
    let [slopeW, slopeB] = [0, 0];
    for (const x of [-1, 0.5, 2]) {
      const z = w * x + b;
      if (z > 0) return step;
      // Every example wants 1 of it: L = (h − 1)² / 2.
      const delta = (leaky(z, a) - 1) * (z > 0 ? 1 : 0);
      slopeW += delta * x;
      slopeB += delta;
    }
    w -= 0.1 * slopeW;
    b -= 0.1 * slopeB;
  }
  return null;
}

const slopes = [0, 0.01, 0.1, 0.2];
const rows = slopes.map((a) => ({
  slope: a,
  steps: stepsUntilOn(a, 0.5, -4),
}));
table(rows, 'Steps until the unit is on');
