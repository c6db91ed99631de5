import { type Document, mendedElement, pageText, parsePage } from './tree.ts';

/** A built page: its file inside the site, `lessons/relu/index.html`, and its tree. */
export interface Page {
  readonly file: string;
  readonly document: Document;
}

/** A file of script: what it imports at once, and what it imports when it needs it. */
export interface Chunk {
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  /** The module that it stands for, where it is of one alone. */
  readonly facadeModuleId: string | null;
}

/** The built site, as the steps see it. Files are named by their path inside it, with slashes. */
export interface Site {
  /** The path under which a host serves it, without a slash at the end. */
  readonly base: string;
  /** The folder of the files that carry a digest in their name. */
  readonly assets: string;
  /** All that Astro built. */
  readonly files: readonly string[];
  /** The scripts among them, by file. */
  readonly chunks: ReadonlyMap<string, Chunk>;
  read(file: string): Promise<string>;
  bytes(file: string): Promise<Uint8Array>;
  write(file: string, content: string | Uint8Array): Promise<void>;
  remove(file: string): Promise<void>;
}

/** One thing that is read off the built pages or changed in them. Each part is called for all pages before the next part is. */
export interface Step {
  /** Reads a page as Astro built it. */
  read?(page: Page): void;
  /** Makes what all pages need, of what was read in them. */
  prepare?(): Promise<void>;
  /** Changes a page: by now every page has been read. */
  change?(page: Page): void;
  /** Reads a page as the reader gets it, with its text. */
  written?(page: Page, text: string): void;
  /** Writes what comes of it beside the pages; returns a line for the log, if there is something to say. */
  finish?(): Promise<string | undefined>;
}

/**
 * Parses each page of the site once, takes it through the steps in their order, and writes it once. Returns their lines for
 * the log. Throws an Error for a page that a browser would have to mend.
 */
export async function takeThrough(site: Site, steps: readonly Step[]): Promise<readonly string[]> {
  const pages: Page[] = [];
  for (const file of site.files.filter((name) => name.endsWith('.html'))) {
    const document = parsePage(await site.read(file));
    const mended = mendedElement(document);
    if (mended !== undefined)
      throw new Error(`${file}: expected both tags of every element, received ${mended}`);
    pages.push({ file, document });
  }
  for (const page of pages) for (const step of steps) step.read?.(page);
  for (const step of steps) await step.prepare?.();
  for (const page of pages) for (const step of steps) step.change?.(page);
  for (const page of pages) {
    const text = pageText(page.document);
    await site.write(page.file, text);
    for (const step of steps) step.written?.(page, text);
  }
  const messages: string[] = [];
  for (const step of steps) {
    const message = await step.finish?.();
    if (message !== undefined) messages.push(message);
  }
  return messages;
}
