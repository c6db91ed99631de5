import { expect, it } from 'vitest';
import { memorySite, pageAfter } from './memory-site.ts';
import { pageScripts } from './page-scripts.ts';
import { takeThrough } from './pass.ts';

it('names what a script only imports, once, and lets modules wait for what is shown', async () => {
  const page = (body: string) =>
    `<html><head><script src="/at/classic.js"></script></head><body>${body}</body></html>`;
  const site = memorySite(
    {
      'index.html': page(
        '<script type="module" src="/at/_astro/entry.A1.js"></script><script type="module" src="/at/_astro/other.D4.js"></script><script type="module" src="/at/_astro/own.C3.js"></script>',
      ),
      '_astro/other.D4.js': 'import"./page.B2.js";',
      '_astro/entry.A1.js': 'import"./page.B2.js";\n',
      '_astro/own.C3.js': 'import"./page.B2.js";go();',
      '_astro/page.B2.js': 'go();',
    },
    { base: '/at' },
  );
  await takeThrough(site, [pageScripts(site)]);
  expect(site.contents.get('index.html')).toBe(
    page(
      '<script type="module" src="/at/_astro/page.B2.js" fetchpriority="low"></script><script type="module" src="/at/_astro/own.C3.js" fetchpriority="low"></script>',
    ),
  );
  expect([...site.contents.keys()]).not.toContain('_astro/entry.A1.js');
});

it('makes what stands in a page one script, in its order, and leaves data and modules', async () => {
  const page = (head: string, body: string) =>
    `<html><head><script>${head}</script><script type="application/ld+json">{}</script></head><body>${body}</body></html>`;
  const module = '<script type="module">d()</script>';
  expect(
    await pageAfter(pageScripts, page('a()', `<p><script>b()</script></p>${module}<script>c()</script>`)),
  ).toBe(page('a();b();c()', `<p></p>${module}`));
});
