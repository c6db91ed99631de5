import { table } from 'negative-slope';

const a = 0;
const f = (z: number): number => (z > 0 ? z : a * z);

/** The weight of both units in the output. */
const v = 1;

const answer = (x1: number, x2: number) => {
  const h1 = f(x1 - x2);
  const h2 = f(x2 - x1);
  return { x1, x2, h1, h2, output: v * h1 + v * h2 };
};
table(
  [answer(0, 0), answer(0, 1), answer(1, 0), answer(1, 1)],
  'XOR, by two bent units',
);
