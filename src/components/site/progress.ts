import { forget, keep, recall } from '../ui/storage.ts';

/** Where the reader stopped. Kept in the browser alone, and never required. */
export interface Position {
  /** The lesson's slug. */
  readonly lesson: string;
  /** The section's id, and its heading. */
  readonly section: string;
  readonly heading: string;
}

/** What was kept, or null when there is nothing, or nothing that makes sense. */
export function position(): Position | null {
  const text = recall('reading');
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isPosition(value) ? value : null;
  } catch {
    return null;
  }
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Partial<Record<keyof Position, unknown>> = value;
  return [fields.lesson, fields.section, fields.heading].every((field) => typeof field === 'string');
}

export const keepPosition = (place: Position): void => keep('reading', JSON.stringify(place));

export const isDone = (lesson: string): boolean => recall(`done:${lesson}`) !== null;

export function setDone(lesson: string, done: boolean): void {
  if (done) keep(`done:${lesson}`, 'yes');
  else forget(`done:${lesson}`);
}
