import { logisticLoss as loss } from '../losses/bce-with-logits.ts';
import { sigmoid } from '../numeric/sigmoid.ts';
import type { Listing } from './listing.ts';

const logits = [-30, -2, 0, 0.5, 800];
const targets = [0, 1, 1, 0, 0];

export const logisticLoss: Listing = {
  title: 'The probability, and the logistic loss',
  source: [
    { file: 'numeric/sigmoid.ts', names: ['sigmoid'] },
    { file: 'losses/bce-with-logits.ts', names: ['logisticLoss'] },
  ],
  notes: {
    torch:
      'PyTorch takes z itself, which it calls the logit. Given p, as `binary_cross_entropy` takes it, a p that rounds to 0 or 1 has lost how sure it was.',
  },
  lines: {
    loss: {
      typescript: 'Math.max(logit, 0) - logit * target',
      torch: 'F.binary_cross_entropy_with_logits',
      numpy: 'np.maximum(logit, 0) - logit * target',
    },
  },
  printed: () => [logits.map(sigmoid), logits.map((logit, index) => loss(logit, targets[index] as number))],
};
