/**
 * What every built page weighs: a table to standard output, and what is over its budget to standard error. Bytes are those
 * of the HTML, as it is and as it is sent; elements are counted outside formulas and inside them; pictures and what islands
 * are given are bytes before compression. docs/performance.md says what the budgets are for.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { builtFiles, dist, elements, pageFiles, readBuilt } from './built.mjs';

/** The most that a page may weigh; the first line whose pages it is one of. */
const budgets = [
  { pages: /^lessons\//, brotli: 40_000, gzip: 64_000, elements: 2_000 },
  // Every function of the library, each with an example that runs.
  { pages: /^library\//, brotli: 30_000, gzip: 48_000, elements: 3_000 },
  // Two tables for each of the experiments, each kind of figure below its line, and every figure drawn with its interval: cells and marks
  // are what it is for.
  { pages: /^evidence\//, brotli: 44_000, gzip: 60_000, elements: 10_000 },
  { pages: /^/, brotli: 30_000, gzip: 48_000, elements: 1_500 },
];

/** @typedef {import('hast').Element} Element */

/** @param {Element} element */
const bytesOf = ({ position }) => Number(position?.end.offset) - Number(position?.start.offset);

/** @param {readonly Element[]} list */
const bytesOfAll = (list) => list.reduce((sum, element) => sum + bytesOf(element), 0);

/** @param {Element} element */
const isFormula = ({ properties }) => [properties.className ?? []].flat().includes('katex');

/** The elements of a page, and those of them that are outermost of a kind. @param {import('hast').Root} tree */
function countIn(tree) {
  /** @param {(element: Element) => boolean} isOne */
  const outermost = (isOne) => {
    /** @type {Element[]} */
    const found = [];
    let end = 0;
    for (const element of elements(tree)) {
      const from = Number(element.position?.start.offset ?? -1);
      if (from < end || !isOne(element)) continue;
      found.push(element);
      end = from + bytesOf(element);
    }
    return found;
  };
  const formulas = outermost(isFormula);
  const inFormulas = formulas.reduce((sum, formula) => sum + [...elements(formula)].length, 0);
  // To a browser with scripts these are text.
  const unscripted = outermost(({ tagName }) => tagName === 'noscript');
  const inUnscripted = unscripted.reduce((sum, one) => sum + [...elements(one)].length - 1, 0);
  const islands = outermost(({ tagName }) => tagName === 'astro-island');
  return {
    elements: [...elements(tree)].length - inFormulas - inUnscripted,
    inFormulas,
    pictureBytes: bytesOfAll(outermost(({ tagName }) => tagName === 'svg')),
    formulaBytes: bytesOfAll(formulas),
    islandBytes: islands.reduce((sum, { properties }) => sum + String(properties.props ?? '').length, 0),
  };
}

const files = new Set(builtFiles());
/** @param {string} file */
const size = (file) => statSync(join(dist, file)).size;
/** How many bytes of a file are sent in an encoding. @param {string} file @param {string} ending */
const sent = (file, ending) => size(files.has(file + ending) ? file + ending : file);

/** @type {string[]} */
const problems = [];
/** @type {Record<string, object>} */
const table = {};
for (const file of pageFiles()) {
  const html = readBuilt(file);
  const weight = {
    bytes: size(file),
    gzip: sent(file, '.gz'),
    brotli: sent(file, '.br'),
    ...countIn(fromHtml(html)),
  };
  table[file.replace(/\/?index\.html$/, '/')] = weight;
  const budget = budgets.find(({ pages }) => pages.test(file));
  for (const what of /** @type {const} */ (['brotli', 'gzip', 'elements'])) {
    const most = budget?.[what];
    if (most !== undefined && weight[what] > most)
      problems.push(`${file}: ${what}: expected at most ${most}, received ${weight[what]}`);
  }
}

console.table(table);
for (const problem of problems) console.error(problem);
console.log(`Weight of ${pageFiles().length} pages, ${problems.length} over their budgets`);
process.exitCode = problems.length === 0 && pageFiles().length > 0 ? 0 : 1;
