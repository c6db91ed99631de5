/** The query of an address as people pass it on; apart from what reads states, which most pages never load. */

/** What clings to a link in a text, at its end: the stop of a sentence, a bracket, a quotation mark, a blank. */
export const clinging = /[\s.,;:!?'"’”»)\]}>…*_]+$/u;

/** Where a program has escaped a query for HTML, “&amp;” is “&” again. */
export function readQuery(search: string): URLSearchParams {
  return new URLSearchParams(search.replaceAll('&amp;', '&'));
}

/** The figure that a link is for; null where it names none, or an empty name. */
export function namedFigure(params: URLSearchParams): string | null {
  return params.get('fig')?.replace(clinging, '') || null;
}
