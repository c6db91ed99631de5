import type { MDXInstance } from 'astro';
import type { Lesson } from './course.ts';

const texts = import.meta.glob<MDXInstance<Record<string, unknown>>>('../content/lessons/*.mdx', {
  eager: true,
});

/** A lesson's text as a component: an edition gives it its own way to show each element of the vocabulary. */
export function contentOf({ id }: Lesson): MDXInstance<Record<string, unknown>>['Content'] {
  const text = texts[`../content/lessons/${id}.mdx`];
  if (text === undefined) throw new Error(`text of ${id}: expected a compiled lesson, received none`);
  return text.Content;
}
