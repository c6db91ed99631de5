/** The built site, as the checks read it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site's folder: `dist`, or the one that DIST names. */
export const dist = process.env.DIST ?? fileURLToPath(new URL('../dist', import.meta.url));

/** The path under which the site was built, with a slash at both ends. */
export const base = `/${(process.env.BASE ?? '/').replace(/^\/|\/$/g, '')}/`.replace('//', '/');

/**
 * Every built file, by its path inside the site: `lessons/leaky-relu/index.html`.
 * @returns {string[]}
 */
export function builtFiles() {
  if (!existsSync(dist)) throw new Error(`expected a built site in ${dist}: run \`npm run build\` first`);
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The page in which cells run. It is nobody's to read. */
export const sandboxFile = 'cells/frame/index.html';

/** @returns {string[]} the pages’ files */
export const pageFiles = () => builtFiles().filter((file) => file.endsWith('.html') && file !== sandboxFile);

/** @param {string} file @returns {string} the address that serves it: `/lessons/leaky-relu/` */
export const addressOf = (file) => base + file.replace(/(^|\/)index\.html$/, '$1');

/** @param {string} file @returns {string} */
export const readBuilt = (file) => readFileSync(join(dist, file), 'utf8');

/**
 * A tree's elements, in the order of the text.
 * @param {import('hast').Nodes} node
 * @returns {Generator<import('hast').Element>}
 */
export function* elements(node) {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
  if (node.type === 'element' && node.content) yield* elements(node.content);
}
