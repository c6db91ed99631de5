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
  const both = (x: Pair): Pair => put(second, put(first, x));
  const b = both([0, 0]);
  const [left, right] = [both([1, 0]), both([0, 1])];
  const made = one(structuredClone(first), structuredClone(second));
  const layers = `first = ${written(first)} and second = ${written(second)}`;
  near(`for ${layers}, row1`, made?.row1, [
    left[0] - b[0],
    right[0] - b[0],
  ]);
  near(`for ${layers}, row2`, made?.row2, [
    left[1] - b[1],
    right[1] - b[1],
  ]);
  near(`for ${layers}, b`, made?.b, b);
});
