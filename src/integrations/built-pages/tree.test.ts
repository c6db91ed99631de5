import { describe, expect, it } from 'vitest';
import {
  attribute,
  elements,
  firstElement,
  insertAfter,
  makeLink,
  mendedElement,
  pageText,
  parsePage,
  setAttribute,
  textOf,
} from './tree.ts';

const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe('a page', () => {
  it('comes back as it was: scripts, comments, formulas, drawings, islands', () => {
    const text = page(
      '<title>a &amp; b</title><script type="application/ld+json">{"a":"<b>"}</script>',
      [
        '<!--astro:end--><script>if (a < b && c > d) e("</p>");</script>',
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi mathvariant="normal">z</mi></math>',
        '<svg viewBox="0 0 1 1"><linearGradient id="g"></linearGradient><path d="M0 1.50"></path></svg>',
        '<astro-island props="{&quot;a&quot;:[0,&quot;&amp;lt;&quot;]}" ssr=""><b>x</b></astro-island>',
        '<template data-astro-template=""><i>1</i></template><noscript><p>2 &lt; 3</p></noscript>',
      ].join(''),
    );
    expect(pageText(parsePage(text))).toBe(text);
  });
});

describe('elements', () => {
  const document = parsePage(
    page('', '<p><i></i></p><template><b></b></template><details><u></u></details>'),
  );
  const names = (found: Iterable<{ tagName: string }>): string =>
    [...found].map(({ tagName }) => tagName).join(' ');

  it('are found in the order of the text, those of templates too', () => {
    expect(names(elements(document))).toBe('html head body p i template b details u');
  });

  it('are left out with all that they hold', () => {
    expect(names(elements(document, ({ tagName }) => tagName === 'details'))).toBe(
      'html head body p i template b',
    );
  });
});

describe('an element that a browser had to mend', () => {
  it.each([
    ['<p>a<p>b</p></p>', '<p> without </p>, line 1'],
    ['<p><br></p></p>', '</p> without <p>'],
    ['<ul><li>a<li>b</ul>', '<li> without </li>, line 1'],
  ])('is named in %s', (body, expected) => {
    expect(mendedElement(parsePage(page('', body)))).toBe(expected);
  });

  it('is none where each has both tags, or needs none', () => {
    const body = '<p>a<br><img></p><table><tr><td>1</td></tr></table><svg><path d="M0 0"/></svg>';
    expect(mendedElement(parsePage(page('', body)))).toBeUndefined();
  });
});

describe('firstElement', () => {
  it('says what is missing', () => {
    expect(() => firstElement(parsePage(''), 'title')).toThrow('expected an element <title>, received none');
  });
});

describe('an element', () => {
  it('has text, and attributes that can be set, changed and taken away', () => {
    const paragraph = firstElement(parsePage('<p id="a">one <b>two</b></p>'), 'p');
    expect([textOf(paragraph), attribute(paragraph, 'id'), attribute(paragraph, 'class')]).toEqual([
      'one two',
      'a',
      undefined,
    ]);
    setAttribute(paragraph, 'class', 'b');
    setAttribute(paragraph, 'class', 'c');
    setAttribute(paragraph, 'id', undefined);
    expect(paragraph.attrs).toEqual([{ name: 'class', value: 'c' }]);
  });

  it('is followed by what is put after it, in the order given', () => {
    const document = parsePage(page('<title>t</title><meta>', ''));
    insertAfter(firstElement(document, 'title'), [makeLink({ rel: 'a' }), makeLink({ rel: 'b' })]);
    expect(pageText(document)).toContain('</title><link rel="a"><link rel="b"><meta>');
    insertAfter(firstElement(document, 'meta'), [makeLink({ rel: 'c' })]);
    expect(pageText(document)).toContain('<meta><link rel="c"></head>');
  });
});
