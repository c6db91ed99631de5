import type { Initializer } from './initializer.ts';
import { filled } from './scaled.ts';

/**
 * What PyTorch's nn.Linear starts from.
 *
 * Weights from U(−g/√fanIn, g/√fanIn) with g = 1 by default, which is a standard deviation of 0.577/√fanIn: well below
 * He's. Biases from U(−1/√fanIn, 1/√fanIn); a run's `bias` is added to what is drawn.
 *
 * A. Paszke et al. (2019), PyTorch; the interval is that of Y. LeCun et al. (1998).
 */
export const torchDefault: Initializer = {
  id: 'torch-default',
  label: 'PyTorch’s default',
  gloss: 'What nn.Linear starts from: smaller than He’s, and with random biases.',
  tex: String.raw`\mathcal{U}\!\left(-\frac{g}{\sqrt{n_\text{in}}},\, \frac{g}{\sqrt{n_\text{in}}}\right)`,
  defaultGain: 1,
  source: 'paszke2019',
  draw(fanOut, fanIn, gain, stream) {
    const limit = (gain ?? 1) / Math.sqrt(fanIn);
    return filled(fanOut * fanIn, () => limit * (2 * stream.uniform() - 1));
  },
  drawBias(fanOut, fanIn, bias, stream) {
    const limit = 1 / Math.sqrt(fanIn);
    return filled(fanOut, () => bias + limit * (2 * stream.uniform() - 1));
  },
};
