/** Numbers as a still writes them. */

/** A length, in tenths of a pixel: a hundredth of a pixel is enough. */
export function tenths(value: number): string {
  return trim(10 * value, 10);
}

/** A place, in tenths of a pixel: whole ones are enough, where an area is one outline and not pieces side by side. */
export function place(value: number): string {
  return trim(10 * value, 1);
}

/** A number to a part of 1. */
export function trim(value: number, parts = 100): string {
  return String(Math.round(value * parts) / parts || 0);
}
