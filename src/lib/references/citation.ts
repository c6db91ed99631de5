import type { Author, Reference } from './bibtex.ts';

/** Who, in running text: “He et al.”, “Horn and Horst”. */
export function shortAuthors(authors: readonly Author[]): string {
  const families = authors.map(({ family }) => family);
  if (families.length > 2) return `${families[0]} et al.`;
  return families.join(' and ');
}

/** “He et al., 2015”: a citation in parentheses, which the text itself writes. */
export function parenthetical(reference: Reference): string {
  return `${shortAuthors(reference.authors)}, ${reference.year}`;
}

/** “He et al. (2015)”: a citation that is part of its sentence. */
export function narrative(reference: Reference): string {
  return `${shortAuthors(reference.authors)} (${reference.year})`;
}

/** All authors: “He, K., Zhang, X., Ren, S., and Sun, J.” */
export function fullAuthors(authors: readonly Author[]): string {
  const names = authors.map(({ family, given }) => {
    const initials = given
      .split(/\s+/)
      .filter(Boolean)
      .map((name) =>
        name
          .split('-')
          .map((part) => `${part[0]}.`)
          .join('-'),
      );
    return initials.length > 0 ? `${family}, ${initials.join(' ')}` : family;
  });
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/** The full stop after a title; none after one that asks or calls out. */
export function stopAfter(title: string): '' | '.' {
  return /[?!]$/.test(title) ? '' : '.';
}

/** Where to read it: the DOI, else arXiv, else its address; null when the entry gives none. */
export function readAt(reference: Reference): { readonly label: string; readonly href: string } | null {
  if (reference.doi) return { label: `doi:${reference.doi}`, href: `https://doi.org/${reference.doi}` };
  if (reference.arxiv)
    return { label: `arXiv:${reference.arxiv}`, href: `https://arxiv.org/abs/${reference.arxiv}` };
  if (reference.url)
    return { label: new URL(reference.url).hostname.replace(/^www\./, ''), href: reference.url };
  return null;
}

/** Order of a list of sources: by authors, then year, then title. */
export function bySource(a: Reference, b: Reference): number {
  const compare = (x: string, y: string): number => x.localeCompare(y, 'en');
  return (
    compare(fullAuthors(a.authors), fullAuthors(b.authors)) || a.year - b.year || compare(a.title, b.title)
  );
}
