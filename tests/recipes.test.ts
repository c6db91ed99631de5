import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './sources.ts';

const guides = ['README.md', 'CONTRIBUTING.md', ...files.filter((path) => /^docs\/.*\.md$/.test(path))];
const folders = 'src|tests|e2e|scripts|reference|docs|public|bench';

/** Paths in a text, as `src/lib/…` in backticks, in commands and in links; `<name>` stands for any one name. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(new RegExp(`(?<![\\w/.-])((?:${folders})/[\\w./<>-]*[\\w/>])`, 'g'))].map(
    ([path]) => path,
  );

const exists = (path: string): boolean => {
  if (!path.includes('<')) return existsSync(join(root, path));
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/<\w+>/g, '[^/]+')}`);
  return files.some((file) => pattern.test(file));
};

describe.each(guides)('%s', (guide) => {
  const text = read(guide);

  it('names only paths that exist', () => {
    expect(pathsIn(text).filter((path) => !exists(path))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link ?? '');
    const folder = guide.split('/').slice(0, -1).join('/');
    expect(links.filter((link) => !existsSync(join(root, folder, link)))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const { scripts = {} }: { readonly scripts?: Readonly<Record<string, string>> } = JSON.parse(
      read('package.json'),
    );
    const commands = [
      ...[...text.matchAll(/npm run (?:--\w+ )?([\w:-]+)/g)].map(([, name]) => name ?? ''),
      ...[...text.matchAll(/npm (start|test)\b/g)].map(([, name]) => name ?? ''),
    ];
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
