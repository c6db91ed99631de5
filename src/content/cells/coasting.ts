import { text } from 'negative-slope';

const rate = 0.3;
const momentum = 0.9;

/** Where a bias of −1 comes to in so many steps without a gradient. */
function coast(steps: number): number {
  let v = 0.5;
  let b = -1;
  for (let step = 1; step <= steps; step += 1) {
    v = momentum * v;
    b = b - rate * v;
  }
  return b;
}
for (const steps of [1, 10, 100, 1000]) {
  text('steps', steps, 'b', coast(steps));
}
