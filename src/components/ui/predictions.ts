import { keep, recall } from './storage.ts';

type Listener = (answer: string) => void;

const listeners = new Map<string, Set<Listener>>();

/** What the reader predicted under this id, or null. */
export const getPrediction = (id: string): string | null => recall(`prediction:${id}`);

/** Keeps a prediction, in this browser if it lets us, and tells whoever listens. */
export function setPrediction(id: string, answer: string): void {
  keep(`prediction:${id}`, answer);
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
