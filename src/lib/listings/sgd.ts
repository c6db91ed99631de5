import { descend, roll } from '../optimizers/sgd.ts';
import type { Listing } from './listing.ts';

const gradients = [
  [1, -8],
  [0.5, -4],
  [0, 0],
] as const;

export const sgd: Listing = {
  title: 'A step of gradient descent, without and with momentum',
  source: [{ file: 'optimizers/sgd.ts', names: ['descend', 'roll'] }],
  notes: {
    torch:
      'In Keras the learning rate stands inside the velocity, v ← μ v − η g. At a constant rate both make the same steps; once the rate changes they differ.',
  },
  lines: {
    step: {
      typescript: '- learningRate * (gradient[i] as number)',
      torch: 'optimizer.step()',
      numpy: 'weights -= learning_rate * gradient',
    },
  },
  printed() {
    const plain = Float64Array.of(1, -2);
    const rolled = Float64Array.of(1, -2);
    const velocity = new Float64Array(2);
    for (const gradient of gradients) {
      descend(plain, Float64Array.from(gradient), 0.1);
      roll(rolled, velocity, Float64Array.from(gradient), 0.1, 0.9);
    }
    return [[...plain], [...rolled]];
  },
};
