/**
 * What this site keeps in the reader's browser: the only module that touches storage, and the list of all keys.
 * (public/boot.js, which runs before any module, reads and writes `theme` by itself.)
 *
 * Storage may be off, full or absent: then this page remembers instead, and nobody is told.
 */

/** Every key, or how it begins, and what stands under it. The privacy page prints this list. */
export const kept = [
  { key: 'theme', holds: 'the theme that you chose' },
  { key: 'prediction:', holds: 'your answer to a question that asks you to predict, one key a question' },
  { key: 'outcome:', holds: 'how it came out when you first saw it, one key a question' },
  { key: 'reading', holds: 'the lesson and the section that you read last' },
  { key: 'done:', holds: 'that you marked a lesson as done, one key a lesson' },
] as const;

type Whole<K extends string> = K extends `${string}:` ? `${K}${string}` : K;
export type Key = Whole<(typeof kept)[number]['key']>;

// What storage refuses to keep, this page still remembers.
const memory = new Map<string, string>();

/** The value under a key, or null. */
export function recall(key: Key): string | null {
  const remembered = memory.get(key);
  if (remembered !== undefined) return remembered;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value: in this browser if it lets us, else for as long as the page is open. */
export function keep(key: Key, value: string): void {
  try {
    localStorage.setItem(key, value);
    memory.delete(key);
  } catch {
    memory.set(key, value);
  }
}

/** Forgets one value. */
export function forget(key: Key): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is off, so there was nothing in it.
  }
}

const isOurs = (key: string): boolean =>
  kept.some((entry) => (entry.key.endsWith(':') ? key.startsWith(entry.key) : key === entry.key));

function ownKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter(isOurs);
  } catch {
    return [];
  }
}

/** Whether anything at all is kept. */
export const keepsAnything = (): boolean => memory.size > 0 || ownKeys().length > 0;

/**
 * Forgets what is kept of things that are no longer there: each key that begins so and goes on otherwise than with one of
 * the names.
 */
export function forgetOthers(
  beginning: Extract<(typeof kept)[number]['key'], `${string}:`>,
  names: readonly string[],
): void {
  for (const key of ownKeys()) {
    if (key.startsWith(beginning) && !names.includes(key.slice(beginning.length))) forget(key as Key);
  }
}

/** Forgets all that this site has kept; what others keep at the same host is left alone. */
export function forgetEverything(): void {
  memory.clear();
  for (const key of ownKeys()) forget(key as Key);
}
