/**
 * How the killed networks are run, apart from the engine, so that a page can name these numbers without it.
 *
 * Killed means that each first-layer bias is lowered by the unit's largest preactivation over the data plus 1, so that
 * every preactivation is −1 or less. 200 points, noise 0.1, standardised, full batch, plain SGD.
 */
export const rescueSetup = {
  /** The training accuracy from which a network counts as rescued. */
  targetAccuracy: 0.95,
  /** Networks per activation; their seeds are 1, 2, … */
  seeds: 40,
  maximumSteps: 6000,
  learningRate: 0.5,
} as const;
