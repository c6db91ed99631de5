import { logScale, piecewiseScale } from '#components/ui/scale.ts';

/** Slopes worth training with: from PyTorch's default to the straight line. */
export const trainingSlopeScale = piecewiseScale([
  { value: 0.01, at: 0, step: 0.005 },
  { value: 0.1, at: 0.3, step: 0.01 },
  { value: 0.2, at: 0.48, step: 0.01 },
  { value: 1 / 3, at: 0.66, step: 0.02 },
  { value: 1, at: 1, step: 0.05 },
]);

/** Learning rates, even in ratio. */
export const learningRateScale = logScale({ minimum: 0.001, maximum: 10, marks: [0.001, 0.01, 0.1, 1, 10] });
