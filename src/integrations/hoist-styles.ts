import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

// A comment, the text of a script or style, or a start tag with its attributes.
const piece =
  /<!--[\s\S]*?-->|<(script|style|template)\b[^>]*>[\s\S]*?<\/\1>|<[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>/g;
const styleAttribute = /\sstyle=(?:"([^"]*)"|'([^']*)')/;
const classAttribute = /\sclass=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/;

const unescapeAttribute = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Declarations → class, kept across pages so that one sheet serves the site. */
export class StyleSheet {
  readonly #classes = new Map<string, string>();

  /** The class that stands for these declarations: the same text gives the same class in every build. */
  classFor(declarations: string): string {
    let name = this.#classes.get(declarations);
    if (name === undefined) {
      name = `s-${createHash('sha256').update(declarations).digest('hex').slice(0, 8)}`;
      this.#classes.set(declarations, name);
    }
    return name;
  }

  get size(): number {
    return this.#classes.size;
  }

  /** `:is(#_, …)` lends the rule an id's specificity, since the attribute beat every class of the sheets. */
  toString(): string {
    return [...this.#classes]
      .map(([declarations, name]) => `:is(#_,.${name}){${declarations}}`)
      .sort()
      .join('\n');
  }
}

/**
 * Turns every `style` attribute of a page into a class of the sheet, for KaTeX, Shiki and stills write such
 * attributes and a strict Content Security Policy refuses them.
 */
export function hoist(html: string, sheet: StyleSheet): string {
  return html.replace(piece, (tag) => {
    if (tag.startsWith('<!--') || /^<(?:script|style|template)\b/i.test(tag)) return tag;
    const style = styleAttribute.exec(tag);
    if (style === null) return tag;
    const declarations = unescapeAttribute(style[1] ?? style[2] ?? '')
      .trim()
      .replace(/;$/, '');
    const bare = tag.replace(styleAttribute, '');
    if (declarations === '') return bare;
    const name = sheet.classFor(declarations);
    const existing = classAttribute.exec(bare);
    if (existing === null) return bare.replace(/^<[^\s/>]+/, (start) => `${start} class="${name}"`);
    const names = existing[1] ?? existing[2] ?? existing[3] ?? '';
    return bare.replace(classAttribute, ` class="${names} ${name}"`);
  });
}

/** Build hook: hoists the styles of all pages into one linked sheet. */
export function hoistStyles(): AstroIntegration {
  let base = '/';
  let assets = '_astro';
  return {
    name: 'hoist-styles',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const sheet = new StyleSheet();
        const pages: { file: string; before: string; after: string }[] = [];
        for await (const name of glob('**/*.html', { cwd: root })) {
          const file = path.join(root, name);
          const before = await readFile(file, 'utf8');
          pages.push({ file, before, after: hoist(before, sheet) });
        }
        const css = sheet.toString();
        const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
        const name = `${assets}/hoisted.${hash}.css`;
        const link = `<link rel="stylesheet" href="${base.replace(/\/$/, '')}/${name}">`;
        for (const { file, before, after } of pages) {
          if (after === before) continue;
          await writeFile(file, after.replace('</head>', `${link}</head>`));
        }
        await mkdir(path.join(root, assets), { recursive: true });
        await writeFile(path.join(root, name), css);
        logger.info(`${sheet.size} style attributes became classes`);
      },
    },
  };
}
