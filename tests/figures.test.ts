import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figures } from '#figures/registry.ts';
import { files, root } from './sources.ts';

const folders = files
  .filter((path) => /^src\/figures\/[^/]+\/figure\.ts$/.test(path))
  .map((path) => path.replace(/\/figure\.ts$/, ''));

describe('the list of figures', () => {
  it('has every figure that there is', async () => {
    const there = await Promise.all(
      folders.map(async (folder) => Object.values(await import(join(root, folder, 'figure.ts')))),
    );
    for (const exported of there)
      expect(exported.filter((value) => figures.includes(value as never))).toHaveLength(1);
    expect(folders).toHaveLength(figures.length);
  });

  it.each(folders)(
    '%s has a face, a model, its test, an island, its moments and at least two fixtures',
    async (folder) => {
      const names = files
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1));
      expect(names).toEqual(
        expect.arrayContaining(['fixtures.ts', 'model.ts', 'model.test.ts', 'moments.ts']),
      );
      expect(names.filter((name) => name.endsWith('.astro'))).toHaveLength(1);
      expect(names.some((name) => name.endsWith('Island.tsx'))).toBe(true);
      const { fixtures }: { readonly fixtures: object } = await import(join(root, folder, 'fixtures.ts'));
      expect(Object.keys(fixtures).length).toBeGreaterThanOrEqual(2);
    },
  );
});
