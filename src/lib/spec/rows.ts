/** A row that says no or yes: [0] or [1]. */
export function isBit(row: readonly number[]): boolean {
  return row.length === 1 && (row[0] === 0 || row[0] === 1);
}

/** A row that names a class: 1 in its place, 0 elsewhere, for two classes or more. */
export function isOneHot(row: readonly number[]): boolean {
  let ones = 0;
  for (const value of row) {
    if (value === 1) ones += 1;
    else if (value !== 0) return false;
  }
  return ones === 1 && row.length >= 2;
}
