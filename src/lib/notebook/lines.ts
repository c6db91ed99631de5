/** A cell's text as it was written. */
export const textOf = ({ source }: { readonly source: readonly string[] }): string => source.join('');

/** Text as a notebook keeps it: its lines, each but the last with its line break. */
export const linesOf = (text: string): string[] => text.split(/(?<=\n)/);
