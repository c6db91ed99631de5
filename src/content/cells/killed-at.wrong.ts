/** Its first death, which may not have been its last. */
export function killedAt(states: readonly string[]) {
  if (states.at(-1) !== 'dead') return null;
  return states.indexOf('dead');
}
