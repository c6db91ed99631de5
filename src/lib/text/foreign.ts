/** How much of a foreign text a message repeats, unless it says otherwise. */
const shownLength = 40;

/**
 * What a terminal or a page would obey, or hide, in place of showing it: control characters (C0 and C1), marks of
 * direction, of byte order and without width, separators of lines, halves of pairs, what is private or unassigned.
 */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * Text that came from outside, for a message: shortened, and what cannot be seen written as an escape. Every error that
 * repeats a name, a value, an option or a file's name does it by this or by `quoted`.
 *
 * @example foreign('\u001b[2Jslope') // '\\u001b[2Jslope'
 */
export function foreign(text: string, length = shownLength): string {
  return visible(shorten(text, length));
}

/**
 * The same in quotation marks, as JSON writes it.
 *
 * @example quoted('a "b"') // '"a \\"b\\""'
 */
export function quoted(text: string, length = shownLength): string {
  return visible(JSON.stringify(shorten(text, length)));
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  // Not in the middle of a pair.
  return `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function visible(text: string): string {
  return text.replaceAll(unseen, (character) => {
    const code = (character.codePointAt(0) as number).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}
