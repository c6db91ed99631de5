import type { Field } from '#lib/parameters/index.ts';

/**
 * A number as people type it: blanks around it, a minus as a keyboard or a word processor writes it, digits in full width, a
 * decimal comma. undefined where it is none, and where a comma may as well part thousands: 1,250.
 */
export function readNumber(field: Field<number>, text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - fullWidth))
    .replace(/[−–‐‑](?=[\d.,])/g, '-');
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain)) return undefined;
  return field.parse(plain.includes('.') ? plain : plain.replace(',', '.'));
}

/** From ASCII to its forms in full width. */
const fullWidth = 0xfee0;
