import { expect, it } from 'vitest';
import { memorySite } from './memory-site.ts';
import { type Step, takeThrough } from './pass.ts';
import { attribute, firstElement, setAttribute } from './tree.ts';

it('reads all pages, then changes them, then writes each once, then finishes; and says what the steps say', async () => {
  const site = memorySite({ 'a/index.html': '<p id=a></p>', 'b.html': '<p id=b></p>', 'c.css': 'p{}' });
  const log: string[] = [];
  const step = (name: string): Step => ({
    read: ({ file }) => void log.push(`${name} reads ${file}`),
    change: ({ document }) => {
      const paragraph = firstElement(document, 'p');
      const before = attribute(paragraph, 'id') ?? '';
      log.push(`${name} changes ${before}`);
      setAttribute(paragraph, 'id', before + name);
    },
    written: ({ file }, text) => void log.push(`${name} gets ${file} ${text.match(/id="(\w+)"/)?.[1]}`),
    finish: async () => `${name} is done`,
  });
  const quiet: Step = { finish: async () => undefined };
  expect(await takeThrough(site, [step('1'), quiet, step('2')])).toEqual(['1 is done', '2 is done']);
  expect(log).toEqual([
    '1 reads a/index.html',
    '2 reads a/index.html',
    '1 reads b.html',
    '2 reads b.html',
    '1 changes a',
    '2 changes a1',
    '1 changes b',
    '2 changes b1',
    '1 gets a/index.html a12',
    '2 gets a/index.html a12',
    '1 gets b.html b12',
    '2 gets b.html b12',
  ]);
  expect(site.contents.get('b.html')).toBe('<html><head></head><body><p id="b12"></p></body></html>');
  expect(site.contents.get('c.css')).toBe('p{}');
});

it('refuses a page that a browser would have to mend, and writes none', async () => {
  const site = memorySite({ 'a.html': '<p></p>', 'b.html': '<p>a<p>b</p>' });
  await expect(takeThrough(site, [])).rejects.toThrow(
    'b.html: expected both tags of every element, received <p> without </p>, line 1',
  );
  expect(site.contents.get('a.html')).toBe('<p></p>');
});
