import { quoted } from '#lib/text/foreign.ts';
import { UsageError } from './usage-error.ts';

/** An option's whole number; throws a `UsageError` that names what was expected and what came. */
export function count(
  option: string,
  value: string | undefined,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): number {
  const number = Number(value);
  if (value === undefined || !/^\d+$/.test(value) || number < minimum || number > maximum) {
    const expected = `an integer from ${minimum} to ${maximum}`;
    throw new UsageError(
      `${option}: expected ${expected}, received ${value === undefined ? 'nothing' : quoted(value)}`,
    );
  }
  return number;
}
