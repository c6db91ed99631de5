import { type AffineLayer, applyLayer, compose as composeLayers, type Vector } from '../affine/index.ts';
import type { Listing } from './listing.ts';

const first: AffineLayer = {
  weight: [
    [1, -2],
    [0.5, 3],
  ],
  bias: [0.25, -1],
};
const second: AffineLayer = {
  weight: [
    [2, 0],
    [-1.5, 1],
  ],
  bias: [0.5, 4],
};
const x: Vector = [3, -0.75];

export const compose: Listing = {
  title: 'Two layers are one',
  source: [{ file: 'affine/layer.ts', names: ['multiply', 'applyLayer', 'compose'] }],
  notes: {
    torch:
      'PyTorch’s `nn.Linear` keeps W as we do, a row for each output, and reads its inputs as rows: x Wᵀ + b. In Keras the kernel is Wᵀ.',
  },
  lines: {
    product: {
      typescript: 'weight: multiply(second.weight, first.weight)',
      torch: 'return weight2 @ weight1',
      numpy: 'return weight2 @ weight1',
    },
  },
  printed() {
    const both = composeLayers(second, first);
    return [both.weight, both.bias, applyLayer(both, x), applyLayer(second, applyLayer(first, x))];
  },
};
