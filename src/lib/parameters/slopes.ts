import type { Stop } from './parameter.ts';

/** Every slope from ReLU's to the straight line; its marks are the libraries' defaults, RReLU's upper end, and the ends. */
export const slopeStops: readonly Stop[] = [
  { value: 0, at: 0, step: 0.001 },
  { value: 0.01, at: 0.19, step: 0.005 },
  { value: 0.1, at: 0.4, step: 0.01 },
  { value: 0.2, at: 0.55, step: 0.01 },
  { value: 0.25, at: 0.69, step: 0.01 },
  { value: 1 / 3, at: 0.83, step: 0.02 },
  { value: 1, at: 1, step: 1 },
];

/** Slopes worth training with: from PyTorch's default to the straight line. */
export const trainingSlopes: readonly Stop[] = [
  { value: 0.01, at: 0, step: 0.005 },
  { value: 0.1, at: 0.3, step: 0.01 },
  { value: 0.2, at: 0.48, step: 0.01 },
  { value: 1 / 3, at: 0.66, step: 0.02 },
  { value: 1, at: 1, step: 0.05 },
];

/** Where 0 stands on a scale that begins at −1: the stops on the other side keep their distances. */
const zeroAt = 0.14;

/** `slopeStops` with the whole other side, down to −1, where Leaky ReLU is |z|. */
export const signedSlopeStops: readonly Stop[] = [
  { value: -1, at: 0, step: 0.02 },
  ...slopeStops.map((stop) => ({ ...stop, at: zeroAt + (1 - zeroAt) * stop.at })),
];
