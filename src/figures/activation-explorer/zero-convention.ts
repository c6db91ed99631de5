import { hasKinkAtZero } from '#lib/activations/index.ts';
import type { ActivationExplorerState } from './figure.ts';
import { shownIn } from './model.ts';

/** Who has the value at 0 that is chosen; for the line under the switch. */
export function zeroNote(state: ActivationExplorerState): string {
  const kinked = shownIn(state).filter(({ activation: entry, parameters }) =>
    hasKinkAtZero(entry, parameters),
  );
  if (kinked.length === 0) return 'Nothing shown has a kink at 0, so there is nothing to choose.';
  switch (state.atZero) {
    case 'declared':
      return 'PyTorch’s relu has 0 there, its leaky_relu 0.01, its PReLU 0.25: the slope on the left.';
    case 'middle':
      return 'The mean of both sides. ReLU written as torch.maximum(z, 0) has it: ½.';
    case 'right':
      return 'The slope on the right. ReLU written as clamp(z, min=0) in PyTorch has it, and JAX’s leaky_relu: 1.';
  }
}
