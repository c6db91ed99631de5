import { describe, expect, it } from 'vitest';
import { files, read } from './sources.ts';

describe('lessons', () => {
  const lessons = files.filter((path) => /^src\/content\/lessons\/[^/]+\.mdx$/.test(path));

  it.each(lessons)('%s keeps a number and its % on one line', (lesson) => {
    expect([...read(lesson).matchAll(/.{0,20}[^\S\u00a0]%.{0,5}/g)].map(([text]) => text)).toEqual([]);
  });

  it.each(lessons)('%s has a slug that can stay for good', (lesson) => {
    expect(lesson).toMatch(/\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/);
  });
});
