/** As if every layer were as narrow as the narrowest. */
export function lost(widths: readonly number[]): number {
  return 1 - (1 - 2 ** -Math.min(...widths)) ** widths.length;
}
