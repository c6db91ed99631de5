import { exp, log, table } from 'negative-slope';

/** The probability of yes: the neuron's z, through the sigmoid. */
export const answer = (x: number, w: number, b: number): number =>
  1 / (1 + exp(-(w * x + b)));

/** How wrong it is, where y is 1 for yes and 0 for no. */
export const loss = (p: number, y: number): number =>
  -log(y === 1 ? p : 1 - p);

/** Cups of water above the usual, and whether the plant thrived. */
export const plants = [
  { x: -2, y: 0 },
  { x: -1, y: 1 },
  { x: 1, y: 1 },
  { x: 2, y: 0 },
];

const w = 0.5;
const b = 0;
const rows = plants.map(({ x, y }) => {
  const p = answer(x, w, b);
  return { x, y, p, loss: loss(p, y) };
});
table(rows, 'What the neuron says of each plant');
