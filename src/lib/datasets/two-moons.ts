import { cos, sin } from '../numeric/index.ts';
import type { DataSet } from './data-set.ts';
import { dataSetLabels } from './labels.ts';
import { generated, halves, planeRows, share } from './synthetic.ts';

/**
 * Two interleaved half circles.
 *
 * Class 0 on (cos t, sin t), class 1 on (1 − cos t, ½ − sin t), t evenly spaced in [0, π], both coordinates plus
 * N(0, noise²). Rows: class 0 along its arc, then class 1.
 */
export const twoMoons: DataSet = {
  id: 'two-moons',
  label: dataSetLabels['two-moons'],
  gloss: 'Two interleaved half circles.',
  task: 'binary',
  inputs: 2,
  outputs: 1,
  featureNames: ['x₁', 'x₂'],
  classNames: ['upper moon', 'lower moon'],
  standardizedByDefault: true,
  fixed: false,
  provenance: generated,
  make(samples, noise, stream) {
    return planeRows(samples, (i) => {
      const { label, place, count } = halves(i, samples);
      const t = Math.PI * share(place, count);
      const x1 = label === 0 ? cos(t) : 1 - cos(t);
      const x2 = label === 0 ? sin(t) : 0.5 - sin(t);
      return [x1 + noise * stream.normal(), x2 + noise * stream.normal(), label];
    });
  },
};
