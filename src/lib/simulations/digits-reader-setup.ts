/** Numbers of what is looked at in a network that reads digits, apart from the engine. */
export const digitsReaderSetup = {
  /** Pixels along each edge of a digit, and in all. */
  edge: 8,
  pixels: 64,
  /** What the darkest pixel counts. */
  mostInk: 16,
  /** How many misread digits are shown, at most. */
  shown: 12,
} as const;

/** Pixels of 0 to 1, row by row, of ink that is written one character each. */
export const pixelsOf = (ink: string): readonly number[] =>
  [...ink].map(
    (character) => Number.parseInt(character, digitsReaderSetup.mostInk + 1) / digitsReaderSetup.mostInk,
  );
