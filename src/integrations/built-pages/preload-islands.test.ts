import { describe, expect, it } from 'vitest';
import { memorySite, pageAfter } from './memory-site.ts';
import type { Chunk } from './pass.ts';
import { filesFor, preloadIslands } from './preload-islands.ts';

const chunk = (change: Partial<Chunk> = {}): Chunk => ({
  imports: [],
  dynamicImports: [],
  facadeModuleId: null,
  ...change,
});

describe('filesFor', () => {
  const chunks = new Map<string, Chunk>([
    ['island.js', chunk({ imports: ['ui.js', 'preact.js'] })],
    ['ui.js', chunk({ imports: ['preact.js'], dynamicImports: ['live.js', 'picture.js'] })],
    ['preact.js', chunk({ imports: ['ui.js'] })],
    ['live.js', chunk({ imports: ['chart.js'], facadeModuleId: '/src/components/ui/charts/live.ts' })],
    ['chart.js', chunk()],
    ['picture.js', chunk({ facadeModuleId: '/src/components/ui/picture.ts' })],
  ]);

  it('follows imports, in circles too, and takes of what is loaded later only what draws a chart', () => {
    expect(filesFor(['island.js'], chunks)).toEqual([
      'chart.js',
      'island.js',
      'live.js',
      'preact.js',
      'ui.js',
    ]);
    expect(filesFor(['picture.js'], chunks)).toEqual(['picture.js']);
  });
});

describe('preloadIslands', () => {
  const page =
    '<title>t</title><astro-island component-url="/at/a.js" renderer-url="/at/r.js"></astro-island>';
  const chunks = new Map<string, Chunk>([
    ['a.js', chunk({ imports: ['b.js'] })],
    ['b.js', chunk()],
    ['r.js', chunk()],
  ]);
  const preloaded = (file: string, text = page, known = chunks): Promise<string> =>
    pageAfter(preloadIslands, text, {
      file,
      site: memorySite({ [file]: text }, { base: '/at', chunks: known }),
    });

  it('names all the scripts of a page to embed, and none of another', async () => {
    const link = (file: string): string => `<link rel="modulepreload" href="/at/${file}.js" media="not all">`;
    expect(await preloaded('embed/lens/index.html')).toContain(
      `</title>${['a', 'b', 'r'].map(link).join('')}</head>`,
    );
    expect(await preloaded('lessons/relu/index.html')).not.toContain('modulepreload');
  });

  it('says which page has no island, or one whose script was not built', async () => {
    await expect(preloaded('embed/lens/index.html', '<title>t</title>')).rejects.toThrow(
      'embed/lens/index.html: expected the script of an island, received none',
    );
    await expect(preloaded('embed/lens/index.html', page, new Map())).rejects.toThrow('received a.js');
  });
});
