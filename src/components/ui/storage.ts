/**
 * What this site keeps in the reader's browser: the only module that touches storage, and the list of all keys.
 * (src/layouts/boot.js, which runs before any module, reads `theme` and `language` by itself.)
 *
 * Storage may be off, full or absent: then this page remembers instead, and nobody is told.
 */

/** Every key, or how it begins; kept.ts says what stands under each. */
export const keys = [
  'theme',
  'prediction:',
  'outcome:',
  'reading',
  'done:',
  'settings:',
  'cell:',
  'solved:',
  'language',
] as const;

type Whole<K extends string> = K extends `${string}:` ? `${K}${string}` : K;
export type Key = Whole<(typeof keys)[number]>;

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

const isOurs = (key: string): key is Key =>
  keys.some((own) => (own.endsWith(':') ? key.startsWith(own) : key === own));

/** The keys under which this site has kept something in the browser. */
export function ownKeys(): readonly Key[] {
  try {
    return Object.keys(localStorage).filter(isOurs);
  } catch {
    return [];
  }
}

/** Whether anything at all is kept. */
export const keepsAnything = (): boolean => memory.size > 0 || ownKeys().length > 0;

/** Forgets all that this site has kept; what others keep at the same host is left alone. */
export function forgetEverything(): void {
  memory.clear();
  for (const key of ownKeys()) forget(key);
}
