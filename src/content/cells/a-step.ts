import { mean, text } from 'negative-slope';
import { answer, loss, plants } from './a-neuron.ts';

const learningRate = 0.3;
let w = 0.5;
let b = 0;

const meanLoss = (): number =>
  mean(plants.map(({ x, y }) => loss(answer(x, w, b), y)));
text('before the step: loss', meanLoss());

// The loss changes with z by p − y, and z by x with w, by 1 with b.
const slopes = plants.map(({ x, y }) => {
  const delta = answer(x, w, b) - y;
  return { w: delta * x, b: delta };
});
w -= learningRate * mean(slopes.map((slope) => slope.w));
b -= learningRate * mean(slopes.map((slope) => slope.b));

text('after the step: loss', meanLoss());
text('w is', w, 'and b is', b);
