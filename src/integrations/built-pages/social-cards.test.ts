import { describe, expect, it } from 'vitest';
import { memorySite } from './memory-site.ts';
import { takeThrough } from './pass.ts';
import { cardOf, socialCards } from './social-cards.ts';
import { type Document, parsePage } from './tree.ts';

const text = (head: string, body = ''): string =>
  `<!doctype html><html><head>${head}</head><body><main>${body}</main></body></html>`;
const page = (head: string, body?: string): Document => parsePage(text(head, body));
const named = `<meta property="og:image" content="https://negative-slope.example/cards/lessons/relu.png">
  <meta property="og:title" content="ReLU"><meta property="og:description" content="One corner.">
  <meta property="og:site_name" content="Negative Slope">`;

describe('cardOf', () => {
  it('says what the lesson’s head says', () => {
    const body =
      '<p class="eyebrow">Lesson 2</p><h1>ReLU</h1><p class="page-head__line">What if\n  half is off?</p>';
    expect(cardOf(page(named, body))).toEqual({
      address: 'https://negative-slope.example/cards/lessons/relu.png',
      eyebrow: 'Lesson 2',
      title: 'ReLU',
      line: 'What if half is off?',
    });
  });

  it('falls back to the site’s name and the page’s description', () => {
    expect(cardOf(page(named))).toMatchObject({ eyebrow: 'Negative Slope', line: 'One corner.' });
  });

  it('is null where a page names no picture', () => {
    expect(cardOf(page('<meta property="og:title" content="x">'))).toBeNull();
  });
});

describe('socialCards', () => {
  it('draws a card where the page says that it is', async () => {
    const site = memorySite({ 'index.html': text(named) });
    expect(await takeThrough(site, [socialCards(site)])).toEqual(['1 cards drawn']);
    expect(site.contents.get('cards/lessons/relu.png')).toBeInstanceOf(Uint8Array);
  });
});
