import { internal } from '../links.ts';
import { has, type Matched, termsOf } from './matched.ts';

/** A page's part that was found, under its heading. */
export interface Found {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
}

/** What a found page tells; Pagefind's own names. */
interface PageData extends Matched {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly SectionData[];
}

interface SectionData extends Found {
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

interface Result {
  data(): Promise<PageData>;
}

interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly Result[] }>;
}

/** A found page, and the best of its sections. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  readonly sections: readonly Found[];
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind and its index, once; a failure is tried again the next time. */
function pagefind(): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ internal('/pagefind/pagefind.js')).then(async (loaded: Pagefind) => {
    await loaded.init();
    return loaded;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

const mostPages = 12;
const mostSections = 3;

/** How much of what was asked a section has: rare words and headings count for more. */
const score = ({ weighted_locations: places }: SectionData): number =>
  places.reduce((sum, { balanced_score: points }) => sum + points, 0);

/**
 * What was found that is true. For a word that no page has Pagefind looks for its beginning, down to its first letter
 * (`xyzzy` finds x), but not in quotes. So pages with a form of every word stay as they are; where a word is in no page
 * as it stands, a page has to show that it has a longer one, such as `penguins` for `peng`.
 */
async function truthful(
  engine: Pagefind,
  words: string,
  results: readonly Result[],
): Promise<readonly Result[]> {
  if (results.length === 0) return results;
  const terms = termsOf(words);
  const exact = await Promise.all(terms.map((term) => engine.search(`"${term}"`)));
  const doubtful = terms.filter((_, index) => exact[index]?.results.length === 0);
  if (doubtful.length === 0) return results;
  const pages = await Promise.all(results.map((result) => result.data()));
  return results.filter((_, index) => {
    const page = pages[index];
    return page !== undefined && doubtful.every((term) => has(page, term));
  });
}

/** How many pages have these words, and the first of them. Rejects when the index cannot be loaded. */
export async function search(
  words: string,
): Promise<{ readonly count: number; readonly pages: readonly FoundPage[] }> {
  const engine = await pagefind();
  const results = await truthful(engine, words, (await engine.search(words)).results);
  const pages = await Promise.all(results.slice(0, mostPages).map((result) => result.data()));
  return {
    count: results.length,
    pages: pages.map(({ url, meta, excerpt, sub_results }) => ({
      url,
      title: meta.title ?? url,
      excerpt,
      // They come in the order of the page, whose own beginning is one of them.
      sections: sub_results
        .filter((section) => section.url !== url)
        .sort((a, b) => score(b) - score(a))
        .slice(0, mostSections),
    })),
  };
}
