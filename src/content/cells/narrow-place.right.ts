/** It has to get through every layer: their probabilities multiply. */
export function lost(widths: readonly number[]): number {
  return 1 - widths.reduce((p, width) => p * (1 - 2 ** -width), 1);
}
