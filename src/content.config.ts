import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parseBibliography } from '#lib/references/bibtex.ts';

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

/** When to use an activation of the registry, and when not; a file each, by its id. */
const activations = defineCollection({
  loader: glob({ pattern: '*.yaml', base: './src/content/activations' }),
  schema: z.strictObject({
    use: z.string(),
    avoid: z.string(),
    /** What rests on an experiment of ours. */
    evidence: z.array(
      z.strictObject({
        says: z.string(),
        /** `rescue:eluRescued` */
        finding: z.string(),
        digits: z.int().min(0),
      }),
    ),
  }),
});

export const collections = { glossary, references, activations };
