import { cos, sin } from '../numeric/index.ts';
import type { DataSet } from './data-set.ts';
import { dataSetLabels } from './labels.ts';
import { generated, halves, planeRows } from './synthetic.ts';

/**
 * A circle within a circle.
 *
 * Class 0 on the circle of radius 1, class 1 on that of radius ½, angles evenly spaced, both coordinates plus
 * N(0, noise²). Rows: the outer circle, counter-clockwise from (1, 0), then the inner one.
 */
export const circles: DataSet = {
  id: 'circles',
  label: dataSetLabels.circles,
  gloss: 'A circle within a circle.',
  task: 'binary',
  inputs: 2,
  outputs: 1,
  featureNames: ['x₁', 'x₂'],
  classNames: ['outer circle', 'inner circle'],
  standardizedByDefault: true,
  fixed: false,
  provenance: generated,
  make(samples, noise, stream) {
    return planeRows(samples, (i) => {
      const { label, place, count } = halves(i, samples);
      const radius = label === 0 ? 1 : 0.5;
      const angle = (2 * Math.PI * place) / count;
      return [
        radius * cos(angle) + noise * stream.normal(),
        radius * sin(angle) + noise * stream.normal(),
        label,
      ];
    });
  },
};
