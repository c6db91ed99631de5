import { expect, it } from 'vitest';
import { at } from '../assert/at.ts';
import { gradientNorms } from './gradient-norm.ts';
import { type Gradients, gradients, gradientsSteps } from './gradients.ts';

const starts = [
  { activation: 'relu', gain: Math.SQRT2 },
  { activation: 'tanh', gain: 2 },
];
const input = { width: 8, layers: 3, networks: 4, seed: 7, starts };

it('sums up the networks with the seeds from the first on, behind each layer', () => {
  const norms = [7, 8, 9, 10].map((seed) => gradientNorms({ width: 8, layers: 3, seed, starts }));
  const { sides } = gradients(input);
  expect(sides).toHaveLength(2);
  for (const [start, { lower_l, median_l, upper_l, root_l, norm_n }] of sides.entries()) {
    for (const layer of [1, 2, 3]) {
      const [a = 0, b = 0, c = 0, d = 0] = norms
        .map((norms_s) => at(at(norms_s, start), layer))
        .sort((one, other) => one - other);
      expect(lower_l[layer - 1]).toBeCloseTo(a + 0.75 * (b - a), 12);
      expect(median_l[layer - 1]).toBeCloseTo((b + c) / 2, 12);
      expect(upper_l[layer - 1]).toBeCloseTo(c + 0.25 * (d - c), 12);
      expect(root_l[layer - 1]).toBeCloseTo(Math.sqrt((a * a + b * b + c * c + d * d) / 4), 12);
    }
    expect(norm_n).toEqual(norms.map((norms_s) => at(at(norms_s, start), 3)));
  }
});

it('shows each network as it comes, from the fifth on: the same as with fewer', () => {
  const pictures: Gradients[] = [];
  const steps = gradientsSteps({ ...input, networks: 8 });
  for (let step = steps.next(); !step.done; step = steps.next()) {
    if (step.value !== null) pictures.push(step.value());
  }
  expect(pictures.map(({ sides }) => at(sides, 0).norm_n.length)).toEqual([5, 6, 7]);
  expect(at(pictures, 1).sides).toEqual(gradients({ ...input, networks: 6 }).sides);
});
