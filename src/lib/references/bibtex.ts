/** A person as a bibliography writes one; an organisation has no given name. */
export interface Author {
  readonly family: string;
  readonly given: string;
}

/** One work, as lessons cite it. */
export interface Reference {
  readonly key: string;
  /** BibTeX's kind of entry, in lower case: article, inproceedings, misc, … */
  readonly type: string;
  readonly authors: readonly Author[];
  readonly title: string;
  readonly year: number;
  /** Journal, proceedings or publisher: where it appeared. */
  readonly venue?: string | undefined;
  readonly pages?: string | undefined;
  readonly doi?: string | undefined;
  /** The number alone: 1502.01852. */
  readonly arxiv?: string | undefined;
  readonly url?: string | undefined;
}

/** A bibliography that is not what it should be; the message names the line or the entry. */
export class BibliographyError extends Error {
  override readonly name = 'BibliographyError';
}

/**
 * Reads a bibliography in a strict subset of BibTeX: entries `@type{key, field = {…}, …}` whose values are
 * braced, quoted or whole numbers, in Unicode. TeX commands other than `\&` `\%` `\_` `\#` `\$` are refused,
 * for nothing here would typeset them; braces that protect capitals are dropped and `--` is an en dash.
 * Text between entries is a comment, as in BibTeX.
 *
 * Throws a BibliographyError for a syntax error, a repeated key or field, or a missing author, title or year.
 */
export function parseBibliography(text: string): Reference[] {
  const references: Reference[] = [];
  const seen = new Set<string>();
  let at = 0;

  const line = (): number => text.slice(0, at).split('\n').length;
  const fail = (expected: string): never => {
    const received = at < text.length ? `“${text.slice(at, at + 12).split('\n')[0]}”` : 'the end of the file';
    throw new BibliographyError(`line ${line()}: expected ${expected}, received ${received}`);
  };
  const match = (pattern: RegExp, expected: string): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return fail(expected);
    at += found.length;
    return found;
  };
  const skipSpace = (): void => {
    match(/\s*/y, 'space');
  };

  function braced(): string {
    const start = at;
    let depth = 0;
    do {
      if (at >= text.length) {
        at = start;
        fail('a closing brace for this value');
      }
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
      at += 1;
    } while (depth > 0);
    return text.slice(start + 1, at - 1);
  }

  function value(): string {
    if (text[at] === '{') return braced();
    if (text[at] === '"') return match(/"[^"]*"/y, 'a closing quotation mark').slice(1, -1);
    return match(/\d+/y, 'a value in braces or quotation marks, or a number');
  }

  function entry(): Reference {
    match(/@/y, 'an entry');
    const type = match(/[a-z]+/iy, 'the type of an entry').toLowerCase();
    match(/\{\s*/y, 'an opening brace');
    const key = match(/[a-z][a-z0-9-]*/y, 'a key in lower case, like he2015');
    if (seen.has(key)) throw new BibliographyError(`line ${line()}: the key ${key} is used twice`);
    seen.add(key);
    const fields = new Map<string, string>();
    skipSpace();
    while (text[at] === ',') {
      at += 1;
      skipSpace();
      if (text[at] === '}') break;
      const field = match(/[a-z]+/iy, 'the name of a field').toLowerCase();
      if (fields.has(field))
        throw new BibliographyError(`line ${line()}: ${key} has the field ${field} twice`);
      match(/\s*=\s*/y, `= after ${field}`);
      fields.set(field, plain(value(), `${key}.${field}`));
      skipSpace();
    }
    match(/\}/y, 'a comma or a closing brace');
    return toReference(key, type, fields);
  }

  for (;;) {
    const next = text.indexOf('@', at);
    if (next < 0) return references;
    at = next;
    references.push(entry());
  }
}

function plain(value: string, where: string): string {
  const text = value
    .replaceAll(/\\([&%_#$])/g, '$1')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text.includes('\\')) {
    throw new BibliographyError(`${where}: expected Unicode text, received a TeX command in “${text}”`);
  }
  return text;
}

function author(name: string): Author {
  const [family = '', given] = name.split(/\s*,\s*/);
  if (given !== undefined) return { family, given };
  const words = name.split(' ');
  const last = words.pop() ?? '';
  return { family: last, given: words.join(' ') };
}

function authorsOf(raw: string): Author[] {
  return raw.split(/\s+and\s+/).map(author);
}

function toReference(key: string, type: string, fields: ReadonlyMap<string, string>): Reference {
  const need = (name: string): string => {
    const found = fields.get(name);
    if (!found) {
      const given = [...fields.keys()].join(', ') || 'none';
      throw new BibliographyError(`${key}: expected the field ${name}, received ${given}`);
    }
    return found;
  };
  const year = need('year');
  if (!/^\d{4}$/.test(year)) {
    throw new BibliographyError(`${key}.year: expected four digits, received “${year}”`);
  }
  const isArxiv = /^arxiv$/i.test(fields.get('archiveprefix') ?? fields.get('eprinttype') ?? '');
  return {
    key,
    type,
    authors: authorsOf(need('author')),
    title: need('title'),
    year: Number(year),
    venue:
      fields.get('journal') ??
      fields.get('booktitle') ??
      fields.get('publisher') ??
      fields.get('howpublished'),
    pages: fields.get('pages'),
    doi: fields.get('doi')?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''),
    arxiv: isArxiv ? fields.get('eprint') : undefined,
    url: fields.get('url'),
  };
}
