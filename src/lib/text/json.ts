/** A value as JSON to be read by people too; a list of plain values stands on one line. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/\[\n[^[\]{}]*\]/g, (list) =>
    list
      .replaceAll(/\s*\n\s*/g, ' ')
      .replace('[ ', '[')
      .replace(' ]', ']'),
  );
}
