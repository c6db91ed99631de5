type Listener = (answer: string) => void;

// What storage refuses to keep, this page still remembers.
const memory = new Map<string, string>();
const listeners = new Map<string, Set<Listener>>();
const key = (id: string): string => `prediction:${id}`;

/** What the reader predicted under this id, or null. */
export function getPrediction(id: string): string | null {
  const remembered = memory.get(id);
  if (remembered !== undefined) return remembered;
  try {
    return localStorage.getItem(key(id));
  } catch {
    return null;
  }
}

/** Keeps a prediction, in this browser if it lets us, and tells whoever listens. */
export function setPrediction(id: string, answer: string): void {
  memory.set(id, answer);
  try {
    localStorage.setItem(key(id), answer);
  } catch {
    // Storage is off or full: the prediction holds for this page.
  }
  for (const listener of listeners.get(id) ?? []) listener(answer);
}

/** Calls `listener` at each new prediction under this id; returns what stops it. */
export function onPrediction(id: string, listener: Listener): () => void {
  const all = listeners.get(id) ?? new Set();
  listeners.set(id, all.add(listener));
  return () => {
    all.delete(listener);
  };
}
