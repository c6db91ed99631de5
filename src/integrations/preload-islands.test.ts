import { describe, expect, it } from 'vitest';
import { type Chunk, filesFor } from './preload-islands.ts';

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
