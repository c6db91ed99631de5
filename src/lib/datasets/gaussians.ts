import type { DataSet } from './data-set.ts';
import { dataSetLabels } from './labels.ts';
import { generated, halves, planeRows } from './synthetic.ts';

/** The standard deviation of a cluster along each axis, before noise. */
const SPREAD = 0.5;

/**
 * Two round clouds that barely touch.
 *
 * Class 0 from N((−1, −1), ½² I), class 1 from N((1, 1), ½² I), both coordinates plus N(0, noise²), as everywhere.
 * Rows: class 0, then class 1.
 */
export const gaussians: DataSet = {
  id: 'gaussians',
  label: dataSetLabels.gaussians,
  gloss: 'Two round clouds that a line can part.',
  task: 'binary',
  inputs: 2,
  outputs: 1,
  featureNames: ['x₁', 'x₂'],
  classNames: ['lower cloud', 'upper cloud'],
  standardizedByDefault: true,
  fixed: false,
  provenance: generated,
  make(samples, noise, stream) {
    return planeRows(samples, (i) => {
      const { label } = halves(i, samples);
      const centre = 2 * label - 1;
      const x1 = centre + SPREAD * stream.normal() + noise * stream.normal();
      const x2 = centre + SPREAD * stream.normal() + noise * stream.normal();
      return [x1, x2, label];
    });
  },
};
