import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Card, drawCard } from './card.ts';

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}

const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/** What a page asks for: its card's address, and what the card says. Null where a page names no picture. */
export function cardOf(html: string): (Card & { readonly address: string }) | null {
  const metas = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const element of elements(fromHtml(html))) {
    const { property, name, content, className } = element.properties;
    const key = property ?? name;
    if (element.tagName === 'meta' && typeof key === 'string') metas.set(key, String(content));
    for (const part of ['eyebrow', 'question']) {
      const isPart = Array.isArray(className) && className.includes(part);
      if (isPart && !texts.has(part)) texts.set(part, textOf(element).replace(/\s+/g, ' ').trim());
    }
  }
  const address = metas.get('og:image');
  if (address === undefined) return null;
  return {
    address,
    eyebrow: texts.get('eyebrow') ?? metas.get('og:site_name') ?? '',
    title: metas.get('og:title') ?? '',
    line: texts.get('question') ?? metas.get('og:description') ?? '',
  };
}

/** Build hook: draws the picture that each page names as its `og:image`. */
export function socialCards(): AstroIntegration {
  let base = '';
  return {
    name: 'social-cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        let drawn = 0;
        for await (const name of glob('**/*.html', { cwd: root })) {
          const card = cardOf(await readFile(path.join(root, name), 'utf8'));
          if (card === null) continue;
          const file = path.join(root, new URL(card.address).pathname.slice(base.length));
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, await drawCard(card));
          drawn += 1;
        }
        logger.info(`${drawn} cards drawn`);
      },
    },
  };
}
