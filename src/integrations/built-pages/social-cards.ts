import { type Card, drawCard } from './card.ts';
import type { Site, Step } from './pass.ts';
import { attribute, type Document, elements, hasClass, textOf } from './tree.ts';

/** What a page asks for: its card's address, and what the card says. Null where a page names no picture. */
export function cardOf(document: Document): (Card & { readonly address: string }) | null {
  const metas = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const element of elements(document)) {
    const key = attribute(element, 'property') ?? attribute(element, 'name');
    if (element.tagName === 'meta' && key !== undefined) metas.set(key, attribute(element, 'content') ?? '');
    for (const part of ['eyebrow', 'page-head__line']) {
      if (hasClass(element, part) && !texts.has(part)) {
        texts.set(part, textOf(element).replace(/\s+/g, ' ').trim());
      }
    }
  }
  const address = metas.get('og:image');
  if (address === undefined) return null;
  return {
    address,
    eyebrow: texts.get('eyebrow') ?? metas.get('og:site_name') ?? '',
    title: metas.get('og:title') ?? '',
    line: texts.get('page-head__line') ?? metas.get('og:description') ?? '',
  };
}

/** Draws the picture that each page names as its `og:image`. */
export function socialCards(site: Site): Step {
  const cards = new Map<string, Card>();
  return {
    read({ document }) {
      const card = cardOf(document);
      if (card !== null) cards.set(new URL(card.address).pathname.slice(site.base.length + 1), card);
    },
    async finish() {
      for (const [file, card] of cards) await site.write(file, await drawCard(card));
      return `${cards.size} cards drawn`;
    },
  };
}
