import { internal } from '../links.ts';

/** A page's part that was found, under its heading. */
export interface Found {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
}

/** What a found page tells; Pagefind's own names. */
interface PageData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly SectionData[];
}

interface SectionData extends Found {
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly { data(): Promise<PageData> }[] }>;
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

/** How many pages have these words, and the first of them. Rejects when the index cannot be loaded. */
export async function search(
  words: string,
): Promise<{ readonly count: number; readonly pages: readonly FoundPage[] }> {
  const { results } = await (await pagefind()).search(words);
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
