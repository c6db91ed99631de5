import { internal } from '../links.ts';
import { completions, has, type Matched, termsOf } from './matched.ts';

/** A page's part that was found, under its heading. */
export interface FoundSection {
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

interface SectionData extends FoundSection {
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

interface Result {
  readonly id: string;
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
  readonly sections: readonly FoundSection[];
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

/** How many letters find every form of a word: its stem may be much shorter than what has been typed. */
const beginning = 3;
/** What a word shares with another form of it at least, and how long its own ending is at most. */
const shortestStem = 4;
const longestEnding = 3;
const mostCompletions = 6;

/** Each page once, in the order in which it was first found. */
function united(lists: readonly (readonly Result[])[]): readonly Result[] {
  return [...new Map(lists.flat().map((result) => [result.id, result])).values()];
}

/**
 * What Pagefind found that is true. For a word that no page has it looks for its beginning, down to its first letter
 * (`xyzzy` finds x), but not in quotes. So where a word is in no page as it stands, a page has to show that it has a longer one.
 */
async function truthful(results: readonly Result[], doubtful: readonly string[]): Promise<readonly Result[]> {
  const pages = await Promise.all(results.map((result) => result.data()));
  return results.filter((_, index) => {
    const page = pages[index];
    return page !== undefined && doubtful.every((term) => has(page, term));
  });
}

/** A word of the query, and what stands for it in the search. */
interface Term {
  readonly typed: string;
  /** Whether a page has a form of it. */
  readonly isKnown: boolean;
  /** The pages with words that begin alike. */
  readonly kin: readonly PageData[];
}

async function termOf(engine: Pagefind, typed: string): Promise<Term> {
  const isKnown = (await engine.search(`"${typed}"`)).results.length > 0;
  if (isKnown) return { typed, isKnown, kin: [] };
  const { results } = await engine.search(typed.slice(0, beginning));
  return { typed, isKnown, kin: await Promise.all(results.map((result) => result.data())) };
}

/** The queries that the unfinished words may become: the last of them in all ways, the others in their likeliest. */
function finished(terms: readonly Term[]): readonly string[] {
  const last = terms.findLastIndex(({ isKnown }) => !isKnown);
  const ways = terms.map(({ typed, isKnown, kin }) =>
    isKnown ? [typed] : completions(kin, typed).slice(0, mostCompletions),
  );
  return (ways[last] ?? []).flatMap((word) => {
    const words = ways.map((each, index) => (index === last ? word : each[0]));
    return words.includes(undefined) ? [] : [words.join(' ')];
  });
}

/** The query with a word of the course for each that no page has: the one with which it shares most letters. undefined: none. */
function nearest(terms: readonly Term[]): string | undefined {
  const words = terms.map(({ typed, isKnown, kin }) => {
    if (isKnown) return typed;
    for (let length = typed.length - 1; length >= shortestStem; length--) {
      const forms = completions(kin, typed.slice(0, length));
      const word = forms.find((form) => form.length <= length + longestEnding);
      if (word !== undefined) return word;
    }
    return undefined;
  });
  return words.includes(undefined) ? undefined : words.join(' ');
}

interface Answer {
  /** What the results have: the words that were asked for, or the nearest that the course has. */
  readonly words: string;
  readonly results: readonly Result[];
}

/**
 * Pages with a form of every word stay as they are found. Pagefind keeps the stems of words alone, so that `activatio` is the
 * beginning of nothing: an unfinished word is looked up as what it may become.
 */
async function answer(engine: Pagefind, words: string): Promise<Answer> {
  const { results } = await engine.search(words);
  const terms = await Promise.all(termsOf(words).map((typed) => termOf(engine, typed)));
  const doubtful = terms.filter(({ isKnown }) => !isKnown).map(({ typed }) => typed);
  if (doubtful.length === 0) return { words, results };
  const grown = await Promise.all(finished(terms).map((query) => engine.search(query)));
  const all = united([...grown.map((found) => found.results), await truthful(results, doubtful)]);
  if (all.length > 0) return { words, results: all };
  const kin = nearest(terms);
  return kin === undefined
    ? { words, results: [] }
    : { words: kin, results: (await engine.search(kin)).results };
}

/** What was found: how many pages have which words, and the first of them. */
export interface Found {
  /** Those that were asked for; where no page has them, the nearest that the course has. */
  readonly words: string;
  readonly count: number;
  readonly pages: readonly FoundPage[];
}

/** The search before, which has its say first: Pagefind has one object a page, into which each search writes its excerpts. */
let before: Promise<unknown> = Promise.resolve();

/**
 * null where, when its turn comes, nobody waits for it any more. Rejects when the index cannot be loaded.
 */
export function search(asked: string, isWanted: () => boolean): Promise<Found | null> {
  const found = before.then(() => (isWanted() ? find(asked) : null));
  before = found.catch(() => undefined);
  return found;
}

async function find(asked: string): Promise<Found> {
  const { words, results } = await answer(await pagefind(), asked);
  const pages = await Promise.all(results.slice(0, mostPages).map((result) => result.data()));
  return {
    words,
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
