/**
 * Jupyter notebooks (nbformat 4.5): made of typed cells, written, and read again.
 *
 * writeNotebook({ title, cells: [{ kind: 'markdown', name: 'start', text: '# Start' }, { kind: 'code', name: 'one', code: '1 + 1' }] })
 */
import * as v from 'valibot';
import { format, type WrittenCell, type WrittenNotebook } from './format.ts';
import { linesOf } from './lines.ts';

export type { WrittenCell, WrittenNotebook } from './format.ts';
export { linesOf, textOf } from './lines.ts';
export { awaitedIn, type Picture, placeOf, withPictures } from './pictures.ts';
export { plain } from './plain.ts';

/** What a cell is called, for people who link to it: small letters, digits and hyphens. A second one of a name gets a number. */
interface Named {
  readonly name: string;
}

/** Prose: Markdown with formulas between dollars. */
export interface MarkdownCell extends Named {
  readonly kind: 'markdown';
  readonly text: string;
  /** PNGs in Base64, by the names under which the text shows them. */
  readonly pictures?: Readonly<Record<string, string>>;
}

/** Python, to be run by the reader. */
export interface CodeCell extends Named {
  readonly kind: 'code';
  readonly code: string;
  /** Whether the reader opens it to see it; it runs either way. */
  readonly hidden?: boolean;
}

export type Cell = MarkdownCell | CodeCell;

export interface Notebook {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/**
 * The text of a notebook's file. The same notebook gives the same bytes.
 *
 * Throws an Error where it would not be a valid notebook, as with a picture that is no Base64.
 */
export function writeNotebook({ title, cells }: Notebook): string {
  const idOf = ids();
  return notebookText({
    cells: cells.map((cell) => written(cell, idOf(cell.name))),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
      title,
    },
    nbformat: 4,
    nbformat_minor: 5,
  });
}

/** The same from a notebook as its file has it. */
export const notebookText = (notebook: WrittenNotebook): string =>
  `${JSON.stringify(checked(notebook), null, 1)}\n`;

/** A notebook from the text of its file. Throws an Error that says what was expected where, and what came. */
export function readNotebook(text: string): WrittenNotebook {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('notebook: expected JSON, received a text that is none');
  }
  return checked(value);
}

function written(cell: Cell, id: string): WrittenCell {
  if (cell.kind === 'code') {
    const metadata = cell.hidden ? { jupyter: { source_hidden: true as const } } : {};
    return {
      id,
      cell_type: 'code',
      execution_count: null,
      metadata,
      outputs: [],
      source: linesOf(cell.code),
    };
  }
  const { text, pictures = {} } = cell;
  const attachments = Object.entries(pictures).map(([name, png]) => [name, { 'image/png': png }] as const);
  return {
    id,
    cell_type: 'markdown',
    metadata: {},
    source: linesOf(text),
    ...(attachments.length > 0 && { attachments: Object.fromEntries(attachments) }),
  };
}

const longestId = 64;

/** Gives each cell an id of its own: its name, with a number from the second on. */
function ids(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const plain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') || 'cell';
    for (let n = 1; ; n += 1) {
      const ending = n === 1 ? '' : `-${n}`;
      const id = plain.slice(0, longestId - ending.length) + ending;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}

function checked(value: unknown): WrittenNotebook {
  const parsed = v.safeParse(format, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = ['notebook', ...(issue.path ?? []).map(({ key }) => String(key))].join('.');
  if (issue.expected === 'never')
    throw new Error(`${place}: expected no such field, received ${issue.received}`);
  const expected = issue.kind === 'schema' ? issue.expected : issue.message;
  throw new Error(`${place}: expected ${expected}, received ${issue.received}`);
}
