/** A statement at top level begins at the margin, and so do the brackets that close it. */
const beginsOne = (line: string): boolean => /^[^\s)}\]]/.test(line);

const declares = (line: string, name: string): boolean =>
  new RegExp(String.raw`^(?:export )?(?:const|function\*?|interface|type|class) ${name}\b`).test(line);

/**
 * The text of a declaration with the docstring above it, as it stands in its file: up to the next statement, or comment, at top
 * level.
 *
 * @param source a module's text, formatted as ours are
 * @throws where the module declares nothing of this name at top level
 * @example declarationIn('/** Twice. *\/\nexport const two = 2;\n', 'two') // both lines
 */
export function declarationIn(source: string, name: string): string {
  const lines = source.split('\n');
  const at = lines.findIndex((line) => declares(line, name));
  if (at === -1) throw new Error(`expected a declaration of ${name}, received a module without one`);
  const isDocumented = lines[at - 1]?.endsWith('*/') === true;
  const from = isDocumented ? lines.slice(0, at).findLastIndex((line) => line.startsWith('/**')) : at;
  const next = lines.findIndex((line, index) => index > at && beginsOne(line));
  return lines
    .slice(from, next === -1 ? undefined : next)
    .join('\n')
    .trimEnd();
}
