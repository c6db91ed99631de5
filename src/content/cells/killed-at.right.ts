/** The step after the last one at which it was not dead. */
export function killedAt(states: readonly string[]) {
  if (states.at(-1) !== 'dead') return null;
  return states.findLastIndex((state) => state !== 'dead') + 1;
}
