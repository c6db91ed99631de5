/** Beyond so many times its size, up or down, a signal is not of its size any more. */
export const keptWithin = 3;

export type Fate = 'kept' | 'grown' | 'faded';

/** What became of a size that began at 1. */
export function fateOf(size: number): Fate {
  if (size > keptWithin) return 'grown';
  return size < 1 / keptWithin ? 'faded' : 'kept';
}
