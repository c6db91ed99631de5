/** What is said of predictions, and of how they came out. */
import type { Kept } from './predictions.ts';

export interface AskedQuestion {
  /** The words of each option, by its key. */
  readonly words: ReadonlyMap<string, string>;
  readonly explain: string;
}

/** Of one prediction: beside the outcome, at the question, and in the list. Empty where there is nothing to say. */
export function phrasesOf(
  { words, explain }: AskedQuestion,
  { predicted, cameOut }: Kept,
): { readonly verdict: string; readonly note: string; readonly line: string } {
  if (predicted === null) return { verdict: '', note: '', line: 'Not predicted.' };
  const said = `You predicted “${words.get(predicted)}”`;
  if (cameOut === null) return { verdict: '', note: '', line: `${said}. It has not come out yet.` };
  if (cameOut === predicted) {
    return { verdict: `${said}, and so it came out.`, note: 'So it came out.', line: `Right. ${said}.` };
  }
  const otherwise = `${said}; it came out as “${words.get(cameOut)}”. ${explain}`;
  return { verdict: otherwise, note: 'It came out otherwise.', line: `Not so. ${otherwise}` };
}

/** “So far you were right in 2 of 3. Exercises by code solved: 1 of 1.” @param graded whether each exercise by code is solved */
export const summary = (all: readonly Kept[], graded: readonly boolean[]): string =>
  [comparison(all), ...(graded.length === 0 ? [] : [solvedOf(graded)])].join(' ');

const solvedOf = (graded: readonly boolean[]): string =>
  `Exercises by code solved: ${graded.filter(Boolean).length} of ${graded.length}.`;

function comparison(all: readonly Kept[]): string {
  const out = all.filter(({ cameOut }) => cameOut !== null);
  const right = out.filter(({ predicted, cameOut }) => predicted === cameOut).length;
  if (out.length === 0) return 'None of them has come out yet.';
  return `${out.length < all.length ? 'So far you' : 'You'} were right in ${right} of ${out.length}.`;
}
