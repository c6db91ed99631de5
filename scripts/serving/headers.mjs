/**
 * The rules of a `_headers` file: patterns at the line's start, their headers indented below.
 * `! Name` takes away what an earlier rule set. Throws at a line that is neither.
 * @param {string} text
 */
export function parseHeaders(text) {
  /** @type {{ matches: (pathname: string) => boolean, set: [string, string][], unset: string[] }[]} */
  const rules = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const rule = rules.at(-1);
    const header = /^\s+(?:!\s*(?<unset>[\w-]+)|(?<name>[\w-]+):\s*(?<value>.+))$/.exec(line)?.groups;
    if (line.startsWith('/')) {
      const [start = '', end] = line.trim().split('*');
      rules.push({
        matches: (pathname) =>
          end === undefined ? pathname === start : pathname.startsWith(start) && pathname.endsWith(end),
        set: [],
        unset: [],
      });
    } else if (rule && header?.unset) {
      rule.unset.push(header.unset);
    } else if (rule && header?.name && header.value) {
      rule.set.push([header.name, header.value]);
    } else {
      throw new Error(`_headers:${index + 1}: expected a path or an indented header, received “${line}”`);
    }
  }
  return rules;
}

/**
 * The headers for one address: later rules win.
 * @param {ReturnType<typeof parseHeaders>} rules
 * @param {...string} paths those of the address, as a rule may name it: from the host's root, from the site's
 */
export function headersFor(rules, ...paths) {
  const headers = new Headers();
  for (const { matches, set, unset } of rules) {
    if (!paths.some(matches)) continue;
    for (const name of unset) headers.delete(name);
    for (const [name, value] of set) headers.set(name, value);
  }
  return headers;
}
