import { table } from 'negative-slope';

/** z of a network that is to say yes from `left` to `right`. */
export function z(x: number, left: number, right: number): number {
  const h1 = Math.max(0, x - right);
  const h2 = Math.max(0, left - x);
  return 1 - h1 - h2;
}

const left = -1;
const right = 2;
const rows = [-3, -2, -1.5, 0, 1, 2.5, 3, 4].map((x) => ({
  x,
  z: z(x, left, right),
  answer: z(x, left, right) > 0 ? 'yes' : 'no',
  wanted: x > left && x < right ? 'yes' : 'no',
}));
table(rows, 'Is it yes from −1 to 2, and nowhere else?');
