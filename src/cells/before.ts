/** `from './a-neuron.ts'` in a cell's code. */
const imported = /\bfrom '\.\/([a-z0-9-]+)\.ts'/g;

/** The cells whose exports this code imports. */
export const importsIn = (code: string): readonly string[] =>
  [...code.matchAll(imported)].map(([, id = '']) => id);

/**
 * The cells that have to run before this one, in their order: those that it imports, and what these import.
 *
 * Throws an Error where they go in a circle.
 */
export function cellsBefore(
  id: string,
  codeOf: (id: string) => string,
  way: readonly string[] = [],
): readonly string[] {
  if (way.includes(id)) {
    throw new Error(`cell ${id}: expected to import earlier cells, received ${[...way, id].join(' → ')}`);
  }
  const before = importsIn(codeOf(id)).flatMap((each) => [...cellsBefore(each, codeOf, [...way, id]), each]);
  return [...new Set(before)];
}
