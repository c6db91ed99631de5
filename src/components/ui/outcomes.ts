type Listener = (covered: boolean) => void;

const covered = new Set<string>();
const listeners = new Map<string, Set<Listener>>();

/** Whether what came of it is covered, until the reader has predicted it or asks to see it; by the prediction's id. */
export const isCovered = (id: string): boolean => covered.has(id);

/** Covers an outcome, or uncovers it, and tells whoever listens. */
export function setCovered(id: string, to: boolean): void {
  if (covered.has(id) === to) return;
  if (to) covered.add(id);
  else covered.delete(id);
  for (const listener of listeners.get(id) ?? []) listener(to);
}

/** Calls `listener` whenever this outcome is covered or uncovered; returns what stops it. */
export function onCovered(id: string, listener: Listener): () => void {
  const all = listeners.get(id) ?? new Set();
  listeners.set(id, all.add(listener));
  return () => {
    all.delete(listener);
  };
}
