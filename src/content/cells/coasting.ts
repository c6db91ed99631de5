import { plot, range } from 'negative-slope';

const rate = 0.3;
const velocity = 0.5;

/** A bias, step by step, from where its gradient became 0. */
const coast = (momentum: number) => {
  let v = velocity;
  let b = -1;
  return range(0, 40, 41).map(() => {
    const now = b;
    v = momentum * v;
    b = b - rate * v;
    return now;
  });
};
plot(
  { 'μ = 0.9': coast(0.9), 'μ = 0.95': coast(0.95) },
  { x: 'steps since', y: 'bias', title: 'Without a gradient' },
);
