import { table } from 'negative-slope';

const rate = 0.2;

/** The point that pushes, and what arrives from it. */
const p = { x1: 1.5, x2: 0.5 };
const delta = 0.6;

/** z at a point, before the step and after it. */
const z = (x1: number, x2: number) => {
  const before = x1 - 0.5 * x2 + 0.5;
  const change = -rate * delta * (p.x1 * x1 + p.x2 * x2 + 1);
  return { x1, x2, before, after: before + change };
};
table(
  [
    z(p.x1, p.x2),
    z(1, -1),
    z(0.5, 0.5),
    z(-0.2, 0.2),
    z(-1, -1.5),
    z(-1, 1),
  ],
  'z of one unit at six points, the pushing one first',
);
