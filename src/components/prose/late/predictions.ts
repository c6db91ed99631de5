/** What the reader predicted, question by question, and how it came out when they first saw it: options by their keys. */
import { forget, keep, recall } from '../../ui/storage.ts';

export interface Kept {
  /** The option that was chosen, or null. */
  readonly predicted: string | null;
  /** The option that it came to, or null as long as that is not known. */
  readonly cameOut: string | null;
}

/** What is kept of a question with these options. What names an option that it no longer has is forgotten. */
export function keptOf(id: string, options: readonly string[]): Kept {
  const [predicted, cameOut] = [recall(`prediction:${id}`), recall(`outcome:${id}`)];
  const isOption = (value: string | null): boolean => value === null || options.includes(value);
  if (isOption(predicted) && isOption(cameOut) && !(predicted === null && cameOut !== null)) {
    return { predicted, cameOut };
  }
  forget(`prediction:${id}`);
  forget(`outcome:${id}`);
  return { predicted: null, cameOut: null };
}

/** The first outcome that the reader sees after their prediction counts; later runs change nothing. */
export function keepOutcome(id: string, option: string): void {
  if (recall(`prediction:${id}`) !== null && recall(`outcome:${id}`) === null) keep(`outcome:${id}`, option);
}
