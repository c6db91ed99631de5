import { tokensOf } from './highlight.ts';

const imports = /\bimport\s*\{([^}]*)\}\s*from\s*(['"])negative-slope\2/g;

/** The names that code imports from the library, in the order in which it names them, each once. */
export function namesIn(code: string): readonly string[] {
  const said = tokensOf(code).map(({ kind, text }) => (kind === 'comment' ? ' ' : text));
  const names = [...said.join('').matchAll(imports)].flatMap(([, list = '']) => list.split(','));
  const own = names.map((name) => name.trim().replace(/^type\s+|\s+as\s+.*$/gs, ''));
  return [...new Set(own.filter((name) => name !== ''))];
}
