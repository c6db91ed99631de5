import { plain } from '#lib/notebook/index.ts';
import { codeWords } from '#lib/text/code-words.ts';

/** What begins a heading or an item of a list. */
const leading = /^(?:([#+-])|(\d+)([.)]))(?=\s)/;

/** A paragraph of words that are Markdown: what it begins with makes no list and no heading of it. */
export const paragraph = (words: string): string =>
  words
    .trim()
    .replace(leading, (_, sign: string | undefined, number: string | undefined, end: string | undefined) =>
      sign === undefined ? `${number}\\${end}` : `\\${sign}`,
    );

const oneLine = (tex: string): string => tex.trim().replaceAll(/\s*\n\s*/g, ' ');

export const inlineFormula = (tex: string): string => `$${oneLine(tex)}$`;

/** On one line: in a quotation, every line begins with a mark that is no TeX. */
export const formula = (tex: string): string => `$$${oneLine(tex)}$$`;

/** A sentence in which `$…$` is a formula and `*…*` is stressed, as in a lesson's front matter. */
export const sentence = (text: string): string =>
  text
    .split('$')
    .map((part, index) => (index % 2 === 1 ? inlineFormula(part) : part.split('*').map(plain).join('*')))
    .join('');

/** A sentence in which code stands between backticks. */
export const withCode = (text: string): string =>
  codeWords(text)
    .map(({ text: piece, isCode }) => (isCode ? `\`${piece}\`` : plain(piece)))
    .join('');

export const link = (words: string, address: string): string => `[${words}](${address})`;

/** Blocks one below the other; an empty one is none. */
export const below = (...blocks: readonly string[]): string =>
  blocks.filter((block) => block !== '').join('\n\n');

/** Text as a quotation: set apart from what stands around it. */
export const quotation = (text: string): string => text.replaceAll(/^(?=.)/gm, '> ').replaceAll(/^$/gm, '>');

/** Code of the course, which is to be read here. */
export const typescript = (code: string): string => `\`\`\`ts\n${code.trim()}\n\`\`\``;

/** Text that opens when its summary is pressed. */
export const folded = (summary: string, text: string): string =>
  below(`<details>\n<summary>${summary}</summary>`, text, '</details>');

/** The items of a list, numbered or not; what an item has beside its first line is indented as far. */
export const list = (items: readonly string[], ordered = false): string =>
  items
    .map((item, index) => {
      const bullet = ordered ? `${index + 1}. ` : '- ';
      return `${bullet}${item.replaceAll(/\n(?=.)/g, `\n${' '.repeat(bullet.length)}`)}`;
    })
    .join('\n');

/** A stroke in a formula would end its cell. */
const cell = (text: string): string => text.replaceAll('|', text.includes('$') ? '\\vert ' : '\\|');

/** A table: its first column has names, the others numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const ruler = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, ruler, ...rows].map(line).join('\n');
}
