import { meanCrossEntropy } from '../losses/cross-entropy.ts';
import type { Listing } from './listing.ts';

const logits = [2, -1, 0.5, 900, 0, -900, 0.25, 0.25, 0.25];
const targets = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** Of rows of three. */
const mean = (from: number, to: number): number =>
  meanCrossEntropy(
    Float64Array.from(logits.slice(3 * from, 3 * to)),
    Float64Array.from(targets.slice(3 * from, 3 * to)),
    to - from,
    3,
  );

export const crossEntropy: Listing = {
  title: 'The cross-entropy of a softmax',
  source: [{ file: 'losses/cross-entropy.ts', names: ['sumOfExponentials', 'meanCrossEntropy'] }],
  notes: {
    torch:
      'It takes the outputs as they are: who puts a softmax before it takes one twice. Keras expects probabilities unless it is told `from_logits=True`.',
  },
  lines: {
    sum: {
      typescript: 'const logOfSum = log(',
      torch: 'return F.cross_entropy(logits, target)',
      numpy: 'log_of_sum = np.log(',
    },
  },
  printed: () => [[mean(0, 1)], [mean(1, 2)], [mean(2, 3)], [mean(0, 3)]],
};
