/** What is wrong with a cell's code: a sentence, and the line of the reader's code where that is known. */
export class CellFault extends Error {
  override readonly name = 'CellFault';
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}
