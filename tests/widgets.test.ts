import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, importsOf, root } from './sources.ts';

const list = 'src/figures/index.ts';
const faces = importsOf(list)
  .map(({ target }) => target ?? '')
  .filter((target) => target.endsWith('.astro'));
const folders = faces.map((face) => face.split('/').slice(0, -1).join('/'));

describe('the list of widgets', () => {
  it('has every widget that there is', () => {
    const there = files
      .filter((path) => /^src\/figures\/[^/]+\/fixtures\.ts$/.test(path))
      .map((path) => path.replace(/\/fixtures\.ts$/, ''));
    expect([...folders].sort()).toEqual([...there].sort());
    expect(folders.length).toBeGreaterThan(0);
  });

  it.each(folders)('%s has a model, its test, an island and at least two fixtures', async (folder) => {
    const names = files
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1));
    expect(names).toEqual(expect.arrayContaining(['fixtures.ts', 'model.ts', 'model.test.ts']));
    expect(names.some((name) => name.endsWith('Island.tsx'))).toBe(true);
    const { fixtures }: { readonly fixtures: object } = await import(join(root, folder, 'fixtures.ts'));
    expect(Object.keys(fixtures).length).toBeGreaterThanOrEqual(2);
  });
});
