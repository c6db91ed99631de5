import { digitsReaderSetup } from '#lib/simulations/digits-reader-setup.ts';

const { edge } = digitsReaderSetup;

/** A picture in numbers of 0 to 16, for those who cannot see it: a text for each of its eight rows. */
export const pixelRows = (pixels: readonly number[]): readonly string[] =>
  Array.from({ length: edge }, (_, row) => pixels.slice(edge * row, edge * (row + 1)).join(' '));
