/** What would be Markdown, or begin it, in plain text. */
const active = /[\\`*_[\]<>~$]/g;

/** Plain text as Markdown, in one line. */
export const plain = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(active, '\\$&');
