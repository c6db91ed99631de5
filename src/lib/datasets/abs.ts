import type { DataSet } from './data-set.ts';
import { dataSetLabels } from './labels.ts';
import { generated, lineRows } from './synthetic.ts';

/**
 * The function |x| on an even grid.
 *
 * x evenly spaced in [−√3, √3] (an interval of variance 1), both ends included; y = |x| + N(0, noise²). Rows: from
 * left to right. With 64 samples, no noise and no test part it is the experiment of Lu et al.
 *
 * L. Lu, Y. Shin, Y. Su and G. Karniadakis (2020), Dying ReLU and initialization.
 */
export const abs: DataSet = {
  id: 'abs',
  label: dataSetLabels.abs,
  gloss: 'The function |x|, two straight lines that meet at the origin.',
  task: 'regression',
  inputs: 1,
  outputs: 1,
  featureNames: ['x'],
  classNames: [],
  standardizedByDefault: false,
  fixed: false,
  provenance: { ...generated, citation: 'lu2020' },
  make(samples, noise, stream) {
    return lineRows(samples, Math.sqrt(3), (x) => Math.abs(x) + noise * stream.normal());
  },
};
