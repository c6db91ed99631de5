import { sin } from '../numeric/index.ts';
import type { DataSet } from './data-set.ts';
import { dataSetLabels } from './labels.ts';
import { generated, lineRows } from './synthetic.ts';

/**
 * One period of the sine on an even grid.
 *
 * x evenly spaced in [−π, π], both ends included; y = sin x + N(0, noise²). Rows: from left to right.
 */
export const sine: DataSet = {
  id: 'sine',
  label: dataSetLabels.sine,
  gloss: 'One period of the sine, a curve to be fitted.',
  task: 'regression',
  inputs: 1,
  outputs: 1,
  featureNames: ['x'],
  classNames: [],
  standardizedByDefault: false,
  fixed: false,
  provenance: generated,
  make(samples, noise, stream) {
    return lineRows(samples, Math.PI, (x) => sin(x) + noise * stream.normal());
  },
};
