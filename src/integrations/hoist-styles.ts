import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

// A comment, the whole of a script or style, or a start tag with its attributes.
const piece = /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const attribute = /\s+([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

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
  readonly #rules = new Set<string>();

  /** The class that stands for these declarations: the same text gives the same class in every build. */
  classFor(declarations: string): string {
    let name = this.#classes.get(declarations);
    if (name === undefined) {
      name = `s-${createHash('sha256').update(declarations).digest('hex').slice(0, 8)}`;
      this.#classes.set(declarations, name);
    }
    return name;
  }

  /** Rules that a page brought along in a `<style>` of its own, as Astro does for islands, inside the body. */
  add(rules: string): void {
    this.#rules.add(rules.trim());
  }

  get size(): number {
    return this.#classes.size;
  }

  /** `:is(#_, …)` lends the rule an id's specificity, since the attribute beat every class of the sheets. */
  toString(): string {
    const classes = [...this.#classes].map(([declarations, name]) => `:is(#_,.${name}){${declarations}}`);
    return [...this.#rules, ...classes].sort().join('\n');
  }
}

/**
 * Turns every `style` attribute of a page into a class of the sheet, for KaTeX and stills write such attributes
 * and a strict Content Security Policy refuses them; `<style>` elements, which HTML allows in the head alone,
 * move there too.
 */
export function hoist(html: string, sheet: StyleSheet): string {
  return html.replace(piece, (tag) => {
    if (/^<(?:!--|script\b)/i.test(tag)) return tag;
    if (/^<style\b/i.test(tag)) {
      sheet.add(tag.replace(/^<style[^>]*>|<\/style>$/gi, ''));
      return '';
    }
    let style: string | undefined;
    let classes: string | undefined;
    const bare = tag.replace(attribute, (whole, name: string, double = '', single = '', unquoted = '') => {
      if (name === 'style') style = double || single || unquoted;
      else if (name === 'class') classes = double || single || unquoted;
      else return whole;
      return '';
    });
    if (style === undefined) return tag;
    const declarations = unescapeAttribute(style).trim().replace(/;$/, '');
    const names = [classes, declarations && sheet.classFor(declarations)].filter(Boolean).join(' ');
    return names === '' ? bare : bare.replace(/^<[^\s/>]+/, (start) => `${start} class="${names}"`);
  });
}

/** Moves a body's `<style>`s into the head, the only place that HTML has for them: Astro writes one at its first island. */
export function gatherStyles(html: string): string {
  const start = html.indexOf('</head>');
  if (start === -1) return html;
  let gathered = '';
  const body = html.slice(start).replace(piece, (whole) => {
    if (!/^<style\b/i.test(whole)) return whole;
    gathered += whole;
    return '';
  });
  return html.slice(0, start) + gathered + body;
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
          pages.push({ file, before, after: gatherStyles(hoist(before, sheet)) });
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
