import { piecewiseScale } from '#components/ui/scale.ts';

/** The slopes from ReLU's on, with more room than where the side below 0 is open. */
export const unsignedSlopeScale = piecewiseScale([
  { value: 0, at: 0, step: 0.0005 },
  { value: 0.01, at: 0.17, step: 0.002 },
  { value: 0.1, at: 0.37, step: 0.005 },
  { value: 0.2, at: 0.52, step: 0.0025 },
  { value: 0.25, at: 0.65, step: 0.005 },
  { value: 1 / 3, at: 0.79, step: 0.01 },
  { value: 1, at: 1, step: 1 },
]);
