/** How the steps to an accuracy are counted: here as in the experiment on steps by slope. */
export const slopeCurveSetup = {
  /** Of all points, all of which are trained on. */
  targetAccuracy: 0.95,
  /** Steps between two readings of the accuracy. */
  reading: 20,
  /** Hidden units of the small net. */
  units: 32,
} as const;
