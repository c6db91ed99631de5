import * as v from 'valibot';

/**
 * Jupyter's notebook format, 4.5, as far as we write it: prose with pictures inside, and Python that has not been run.
 * What is valid here is valid there (scripts/check-notebooks.mjs).
 */
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'an id of 1 to 64 letters, digits, - and _'));
const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'bytes in Base64'));
/** Each line but the last ends in its line break. */
const source = v.array(v.string());

const markdownCell = v.strictObject({
  id,
  cell_type: v.literal('markdown'),
  metadata: v.strictObject({}),
  source,
  /** Pictures by the names under which the text shows them: `![…](attachment:rescue.png)`. */
  attachments: v.exactOptional(v.record(v.string(), v.strictObject({ 'image/png': base64 }))),
});

const codeCell = v.strictObject({
  id,
  cell_type: v.literal('code'),
  execution_count: v.null(),
  metadata: v.strictObject({
    /** JupyterLab and VS Code then show that there is code, and not which. */
    jupyter: v.exactOptional(v.strictObject({ source_hidden: v.literal(true) })),
  }),
  outputs: v.strictTuple([]),
  source,
});

export const format = v.strictObject({
  cells: v.pipe(
    v.array(v.variant('cell_type', [markdownCell, codeCell])),
    v.check((cells) => new Set(cells.map((cell) => cell.id)).size === cells.length, 'ids that differ'),
  ),
  metadata: v.strictObject({
    kernelspec: v.strictObject({
      display_name: v.literal('Python 3'),
      language: v.literal('python'),
      name: v.literal('python3'),
    }),
    language_info: v.strictObject({ name: v.literal('python') }),
    title: v.string(),
  }),
  nbformat: v.literal(4),
  nbformat_minor: v.literal(5),
});

export type WrittenNotebook = v.InferOutput<typeof format>;
export type WrittenCell = WrittenNotebook['cells'][number];
