import { at } from '../assert/at.ts';
import type { DataSet } from './data-set.ts';
import { dataSetLabels } from './labels.ts';
import { generated, planeRows } from './synthetic.ts';

/** The quadrants in turn, counter-clockwise: signs of x₁ and x₂, and the class. */
const quadrants = [
  [1, 1, 0],
  [-1, 1, 1],
  [-1, -1, 0],
  [1, -1, 1],
] as const;

/**
 * Exclusive or: the signs of two numbers, equal or not.
 *
 * Points uniform in the four unit squares around the origin, the squares in turn; class 1 where the signs differ; then
 * both coordinates plus N(0, noise²), so that with noise some points cross into a neighbour's square.
 */
export const xor: DataSet = {
  id: 'xor',
  label: dataSetLabels.xor,
  gloss: 'Opposite quadrants belong together: no line can part them.',
  task: 'binary',
  inputs: 2,
  outputs: 1,
  featureNames: ['x₁', 'x₂'],
  classNames: ['equal signs', 'different signs'],
  standardizedByDefault: false,
  fixed: false,
  provenance: generated,
  make(samples, noise, stream) {
    return planeRows(samples, (i) => {
      const [sign1, sign2, label] = at(quadrants, i % 4);
      const x1 = sign1 * (1 - stream.uniform());
      const x2 = sign2 * (1 - stream.uniform());
      return [x1 + noise * stream.normal(), x2 + noise * stream.normal(), label];
    });
  },
};
