import { type Site, type Step, takeThrough } from './pass.ts';

/** A site that stands in memory, for tests. */
export interface MemorySite extends Site {
  readonly contents: Map<string, string | Uint8Array>;
}

/** A site of these files; `change` says what else is not as usual. */
export function memorySite(
  files: Readonly<Record<string, string | Uint8Array>>,
  change: Partial<Pick<Site, 'base' | 'chunks'>> = {},
): MemorySite {
  const contents = new Map<string, string | Uint8Array>(Object.entries(files));
  return {
    base: '',
    assets: '_astro',
    chunks: new Map(),
    ...change,
    files: Object.keys(files),
    contents,
    read: async (file) => String(contents.get(file)),
    bytes: async (file) => Buffer.from(contents.get(file) ?? ''),
    write: async (file, content) => {
      contents.set(file, content);
    },
    remove: async (file) => {
      contents.delete(file);
    },
  };
}

/** What a step makes of one page: its text. */
export async function pageAfter(
  makeStep: (site: Site) => Step,
  page: string,
  { file = 'index.html', site = memorySite({ [file]: page }) } = {},
): Promise<string> {
  await takeThrough(site, [makeStep(site)]);
  return String(site.contents.get(file));
}
