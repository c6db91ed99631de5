import { logScale, piecewiseScale } from '#components/ui/scale.ts';

/** The slopes of the whole side z ≤ 0, from ReLU's to the straight line's, finely: for a network that follows. */
export const liveSlopeScale = piecewiseScale([
  { value: 0, at: 0, step: 0.0005 },
  { value: 0.01, at: 0.17, step: 0.002 },
  { value: 0.1, at: 0.37, step: 0.005 },
  { value: 0.2, at: 0.52, step: 0.0025 },
  { value: 0.25, at: 0.65, step: 0.005 },
  { value: 1 / 3, at: 0.79, step: 0.01 },
  { value: 1, at: 1, step: 1 },
]);

/** The same with the other side, down to −1, where Leaky ReLU is |z|: for a figure that is `signed`. */
export const signedLiveSlopeScale = piecewiseScale([
  { value: -1, at: 0, step: 0.01 },
  { value: 0, at: 0.13, step: 0.0005 },
  { value: 0.01, at: 0.27, step: 0.002 },
  { value: 0.1, at: 0.43, step: 0.005 },
  { value: 0.2, at: 0.56, step: 0.0025 },
  { value: 0.25, at: 0.69, step: 0.005 },
  { value: 1 / 3, at: 0.83, step: 0.01 },
  { value: 1, at: 1, step: 1 },
]);

/** Learning rates from one at which next to nothing dies to one at which little lives. */
export const killingRateScale = logScale({ minimum: 0.01, maximum: 3, marks: [0.01, 0.1, 0.5, 1, 3] });
