import { cos, sin } from '../numeric/index.ts';
import type { DataSet } from './data-set.ts';
import { dataSetLabels } from './labels.ts';
import { generated, halves, planeRows, share } from './synthetic.ts';

/**
 * Two arms of a spiral, half a turn apart.
 *
 * Class c, point i of m: with s = i/(m − 1), r = .1 + .9 s and θ = 3π s + c π, the point (r sin θ, r cos θ), both
 * coordinates plus N(0, noise²). Rows: class 0 from the middle outwards, then class 1.
 */
export const spiral: DataSet = {
  id: 'spiral',
  label: dataSetLabels.spiral,
  gloss: 'Two arms that wind around each other.',
  task: 'binary',
  inputs: 2,
  outputs: 1,
  featureNames: ['x₁', 'x₂'],
  classNames: ['first arm', 'second arm'],
  standardizedByDefault: false,
  fixed: false,
  provenance: generated,
  make(samples, noise, stream) {
    return planeRows(samples, (i) => {
      const { label, place, count } = halves(i, samples);
      const along = share(place, count);
      const r = 0.1 + 0.9 * along;
      const theta = Math.PI * (3 * along + label);
      return [r * sin(theta) + noise * stream.normal(), r * cos(theta) + noise * stream.normal(), label];
    });
  },
};
