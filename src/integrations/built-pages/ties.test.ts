import { expect, it } from 'vitest';
import { renderTex } from '#components/prose/tex.ts';
import { memorySite, pageAfter } from './memory-site.ts';
import { ties } from './ties.ts';

const after = async (body: string): Promise<string> =>
  (await pageAfter(ties, body)).replace(/^.*<body>|<\/body>.*$/gs, '');

it.each([
  ['(a = 0.2), twice', 'a = 0.2'],
  ['where 0 &lt; z &lt; 6.', '0 &lt; z &lt; 6'],
  ['there f′(z) = 1,', 'f′(z) = 1'],
  ['starts at z = −2. With', 'z = −2'],
  ['it is 28.75 ± 0.24. With', '28.75 ± 0.24'],
  ['from N(0, 1);', 'N(0, 1)'],
  ['with 95 % accuracy', '95 %'],
  ['the seeds 1 to 20 each', 'seeds 1 to 20'],
])('in “%s” ties “%s”', async (text, tied) => {
  expect(await after(`<p>${text}</p>`)).toBe(`<p>${text.replace(tied, tied.replaceAll(' ', '&nbsp;'))}</p>`);
});

it.each([
  '<p>a word = 2, 1-2, well-known, and at 20 units</p>',
  '<p><code>the a = 0.2</code></p>',
  '<select><option>with a = 0.2</option></select>',
  `<p>${renderTex('a = 0.2')}</p>`,
  '<astro-island><p>with a = 0.2</p></astro-island>',
])('leaves %s as it is', async (body) => {
  expect(await after(body)).toBe(body);
});

it('ties what stands in an island’s slot, and leaves the title', async () => {
  const page = '<title>with a = 1</title><astro-island><astro-slot>with a = 2</astro-slot></astro-island>';
  const text = await pageAfter(ties, page, { site: memorySite({ 'index.html': page }) });
  expect(text).toContain('<title>with a = 1</title>');
  expect(text).toContain('<astro-slot>with a&nbsp;=&nbsp;2</astro-slot>');
});
