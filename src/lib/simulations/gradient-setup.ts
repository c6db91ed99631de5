/** The networks behind which lesson 9 looks for a gradient, apart from their engine, so that a page can name these numbers without it. */
export const gradientSetup = {
  width: 64,
  layers: 50,
  /** He’s gain: ReLU’s own. */
  reluGain: Math.SQRT2,
} as const;

/** The gain that keeps a gradient’s mean square through layers of Leaky ReLU, and a signal’s: √(2 / (1 + a²)). */
export const ownGain = (slope: number): number => Math.sqrt(2 / (1 + slope * slope));

/** By what a layer of Leaky ReLU multiplies the mean square of a gradient: gain² (1 + a²) / 2. */
const growth = (gain: number, slope: number): number => (gain * gain * (1 + slope * slope)) / 2;

/** The same behind so many layers. Multiplied out: a power is not the same to the last bit everywhere. */
export function growthOver(gain: number, slope: number, layers: number): number {
  let total = 1;
  for (let layer = 0; layer < layers; layer++) total *= growth(gain, slope);
  return total;
}
