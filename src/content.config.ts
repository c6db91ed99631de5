import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parseBibliography } from '#lib/references/bibtex.ts';

/** Order, navigation, slides, handouts and the sitemap follow from this; the text says nothing of layout. */
const lessons = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './src/content/lessons' }),
  schema: z.strictObject({
    /** The lesson's number, and its place in the course. */
    order: z.int().positive(),
    title: z.string(),
    /** The title's companion: what the lesson answers. */
    question: z.string().endsWith('?'),
    /** One sentence, for search engines and lists. */
    description: z.string().max(200),
    objectives: z.array(z.string()).min(1),
    minutes: z.int().positive(),
    /** Slugs of lessons (a link once the lesson exists), or what one should know, in words. */
    prerequisites: z.array(z.string()).default([]),
    /** How many experiments the reader can run. */
    experiments: z.int().nonnegative().default(0),
    summary: z.tuple([z.string(), z.string(), z.string()]),
    updated: z.coerce.date(),
  }),
});

const glossary = defineCollection({
  loader: glob({ pattern: '*.md', base: './src/content/glossary' }),
  schema: z.strictObject({
    term: z.string(),
    /** Ids of other words that one may want to read next: entries here, or activations of the registry. */
    related: z.array(z.string()).default([]),
  }),
});

const references = defineCollection({
  loader: file('src/content/references.bib', {
    parser: (text) => parseBibliography(text).map((entry) => ({ ...entry, id: entry.key })),
  }),
  schema: z.object({
    key: z.string(),
    type: z.string(),
    authors: z.array(z.object({ family: z.string(), given: z.string() })).min(1),
    title: z.string(),
    year: z.int(),
    venue: z.string().optional(),
    pages: z.string().optional(),
    doi: z.string().optional(),
    arxiv: z.string().optional(),
    url: z.url().optional(),
  }),
});

export const collections = { lessons, glossary, references };
