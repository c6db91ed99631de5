import { stream } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import type { Layer, Pair } from './a-layer.ts';
import { one } from './one-of-two.ts';

/** As it is written in code, on one line. */
const written = (layer: Layer): string =>
  JSON.stringify(layer)
    .replace(/"/g, '')
    .replace(/[:,]/g, (mark) => `${mark} `);

const put = ({ row1, row2, b }: Layer, [x1, x2]: Pair): Pair => [
  row1[0] * x1 + row1[1] * x2 + b[0],
  row2[0] * x1 + row2[1] * x2 + b[1],
];

grade((seed) => {
  const { integer } = stream(seed, 'one-of-two');
  const pair = (): Pair => [integer(9) - 4, integer(9) - 4];
  const layer = (): Layer => ({
    row1: pair(),
    row2: pair(),
    b: pair(),
  });
  const [first, second] = [layer(), layer()];
  const made = one(structuredClone(first), structuredClone(second));
  const layers = `first = ${written(first)} and second = ${written(second)}`;
  for (const x of [[0, 0] as const, pair(), pair()]) {
    const [y1, y2] = put(second, put(first, x));
    const [received1, received2] = put(made, x);
    const where = `of the one layer at (${x.join(', ')}), for ${layers},`;
    near(`y1 ${where}`, received1, y1);
    near(`y2 ${where}`, received2, y2);
  }
});
