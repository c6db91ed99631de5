import { range, stream } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import type { Layer, Pair } from './a-layer.ts';
import { one } from './one-of-two.ts';

grade((seed) => {
  const { integer } = stream(seed, 'one-of-two');
  const pair = (): Pair => [integer(9) - 4, integer(9) - 4];
  const drawn = (): Layer => ({
    row1: pair(),
    row2: pair(),
    b: pair(),
  });
  const [first, second] = [drawn(), drawn()];
  const put = ({ row1, row2, b }: Layer, [x1, x2]: Pair): Pair => [
    row1[0] * x1 + row1[1] * x2 + b[0],
    row2[0] * x1 + row2[1] * x2 + b[1],
  ];
  const layers = JSON.stringify([first, second]).replace(/"/g, '');
  const made = one(first, second);
  for (const _ of range(1, 3, 3)) {
    const x = pair();
    near(
      `one of ${layers}, at x = (${x.join(', ')}),`,
      put(made, x),
      put(second, put(first, x)),
    );
  }
});
