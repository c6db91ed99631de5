/** It has to get through every layer: their probabilities multiply. */
export const lost = (widths: readonly number[]): number =>
  1 - widths.reduce((p, width) => p * (1 - 2 ** -width), 1);
