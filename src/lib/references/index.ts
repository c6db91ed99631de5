export { type Author, BibliographyError, parseBibliography, type Reference } from './bibtex.ts';
export {
  bySource,
  fullAuthors,
  narrative,
  parenthetical,
  readAt,
  shortAuthors,
  stopAfter,
} from './citation.ts';
