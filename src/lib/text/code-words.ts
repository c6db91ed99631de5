/** A piece of a sentence: words, or code. */
export interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

/**
 * A sentence in its pieces: what stands between backticks is code.
 *
 * @example codeWords('Gives `null` there.') // [{ text: 'Gives ', isCode: false }, { text: 'null', isCode: true }, …]
 */
export const codeWords = (sentence: string): readonly Piece[] =>
  sentence.split('`').map((text, index) => ({ text, isCode: index % 2 === 1 }));
