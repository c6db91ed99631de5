import { linearScale, logScale, piecewiseScale } from '#components/ui/scale.ts';
import { limits } from './model.ts';

export const rateScale = logScale({ ...limits.learningRate, marks: [0.0001, 0.001, 0.01, 0.1, 1, 10] });
export const momentumScale = linearScale({ ...limits.momentum, step: 0.05, marks: [0, 0.5, 0.9] });
export const biasScale = piecewiseScale([
  { value: -10, at: 0, step: 1 },
  { value: -1, at: 0.25, step: 0.1 },
  { value: 0, at: 0.5, step: 0.1 },
  { value: 1, at: 0.75, step: 1 },
  { value: 10, at: 1, step: 1 },
]);
export const slopeScale = piecewiseScale([
  { value: 0, at: 0, step: 0.005 },
  { value: 0.01, at: 0.2, step: 0.01 },
  { value: 0.1, at: 0.45, step: 0.01 },
  { value: 0.2, at: 0.65, step: 0.05 },
  { value: 1, at: 1, step: 0.05 },
]);
