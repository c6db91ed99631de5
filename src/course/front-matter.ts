import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty('some text'));

/** What a lesson says of itself before it begins. Navigation, home page, search engines and the sitemap follow from it. */
export const frontMatter = v.strictObject({
  /**
   * Its place among the lessons: they stand in the order of these numbers, and are numbered by their rank. Between 3 and 4
   * there is room at 3.5.
   */
  order: v.pipe(v.number(), v.finite('a finite number')),
  title: text,
  /** The title's companion: what the lesson answers. */
  question: v.pipe(v.string(), v.endsWith('?', 'a question that ends in ?')),
  /** One sentence, for search engines and lists. */
  description: v.pipe(v.string(), v.nonEmpty('some text'), v.maxLength(200, 'at most 200 characters')),
  objectives: v.pipe(v.array(text), v.minLength(1, 'at least one')),
  /** Slugs of lessons (a link once the lesson exists), or what one should know, in words. */
  prerequisites: v.optional(v.array(text), []),
  summary: v.tuple([text, text, text]),
  updated: v.pipe(
    v.string(),
    v.isoDate('a date such as 2026-11-23'),
    v.transform((date) => new Date(date)),
  ),
});

export type FrontMatter = Readonly<v.InferOutput<typeof frontMatter>>;
