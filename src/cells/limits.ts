/** What a run of a cell may take and show. Beyond that it is ended, with a sentence that says so. */
export const cellLimits = {
  /** How long it may take, in seconds. */
  seconds: 10,
  /** Of typed arrays and buffers. */
  megabytes: 256,
  /** Texts, tables and plots together. */
  outputs: 200,
  plots: 12,
  tables: 12,
  /** Of all texts together. */
  characters: 20_000,
  /** Of a caption, a head, a cell of a table. */
  label: 200,
  columns: 12,
  rows: 200,
  /** Of a plot. */
  lines: 6,
  /** Of a line. */
  points: 2_000,
  /** Of the code, in characters: longer than any lesson's by far. */
  code: 20_000,
} as const;
