import { isOneHot } from './rows.ts';
import type { RunSpec } from './run-spec.ts';

/** More different numbers than this are amounts. */
const mostClasses = 10;

/**
 * What somebody should hear of a specification that runs, but perhaps not as it was meant; nothing of most. Outputs of inline
 * data that look like classes, but are neither one 0 or 1 nor one-hot, are amounts, and so they are fitted, unless the
 * document names a loss.
 */
export function notesOn(document: unknown, { data, training }: RunSpec): readonly string[] {
  const { training: said } = document as { readonly training?: { readonly loss?: unknown } };
  if (!('x' in data) || said?.loss !== undefined) return [];
  const found = likeClasses(data.y);
  if (found === null) return [];
  const { loss } = training;
  return [
    `data.y: ${found} taken as amounts, with the loss ${loss}; for classes give one-hot rows such as [0, 1, 0], ` +
      `or 0 and 1 where there are two; for amounts say "training": { "loss": "${loss}" }`,
  ];
}

/** How outputs look like classes; null where they do not, or are. */
function likeClasses(rows: readonly (readonly number[])[]): string | null {
  const values = [...new Set(rows.flat())].sort((a, b) => a - b);
  const isSingle = rows.every((row) => row.length === 1);
  const areBits = values.every((value) => value === 0 || value === 1);
  if (values.length < 2 || values.length > mostClasses || !values.every(Number.isInteger)) return null;
  if (isSingle) return areBits ? null : `${values.join(', ')} are`;
  const strange = rows.findIndex((row) => !isOneHot(row));
  return areBits && strange >= 0 ? `row ${strange} is not one-hot, so that all are` : null;
}
