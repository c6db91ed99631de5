/** As if every layer were as narrow as the narrowest. */
export const lost = (widths: readonly number[]): number =>
  1 - (1 - 2 ** -Math.min(...widths)) ** widths.length;
