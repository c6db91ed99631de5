import { describe, expect, it } from 'vitest';
import { hoistStyles } from './hoist-styles.ts';
import { memorySite, pageAfter } from './memory-site.ts';
import { takeThrough } from './pass.ts';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

/** The page and its sheet, after the step. */
async function hoisted(text: string): Promise<{ page: string; sheet: string; address: string }> {
  const site = memorySite({ 'index.html': text }, { base: '/course' });
  await takeThrough(site, [hoistStyles(site)]);
  const [address = ''] = [...site.contents.keys()].filter((file) => file.endsWith('.css'));
  return {
    page: String(site.contents.get('index.html')),
    sheet: String(site.contents.get(address)),
    address,
  };
}

describe('hoistStyles', () => {
  it('turns a style into a class, and equal styles into one', async () => {
    const { page: text, sheet } = await hoisted(
      page('<p style="color:red;"><b style=" color:red">x</b></p>'),
    );
    expect(text).toMatch(/<p class="(s-[0-9a-z]+)"><b class="\1">x<\/b><\/p>/);
    expect(sheet).toMatch(/^\.s-[0-9a-z]+\{color:red\}$/);
  });

  it('numbers the classes in the order of what they stand for', async () => {
    const { page: text, sheet } = await hoisted(page('<b style="top:2px"></b><b style="top:1px"></b>'));
    expect(sheet).toBe('.s-0{top:1px}\n.s-1{top:2px}');
    expect(text).toContain('<b class="s-1"></b><b class="s-0"></b>');
  });

  it('keeps the classes that are there, and adds none for an empty style', async () => {
    const { page: text } = await hoisted(page('<i class="a b" style="x:y" id=q></i><b style="">c</b>'));
    expect(text).toMatch(/<i class="a b s-[0-9a-z]+" id="q"><\/i><b>c<\/b>/);
  });

  it('reads entities in the attribute', async () => {
    expect((await hoisted(page('<i style="font-family:&quot;Inter&quot;"></i>'))).sheet).toContain(
      '{font-family:"Inter"}',
    );
  });

  it('reaches into templates and into what stands there without scripts', async () => {
    const { page: text, sheet } = await hoisted(
      page('<template><i style="color:red"></i></template><noscript><i style="color:blue"></i></noscript>'),
    );
    expect(text).not.toContain('style=');
    expect(sheet.split('\n')).toHaveLength(2);
  });

  it('moves style elements into the sheet', async () => {
    const { page: text, sheet } = await hoisted(
      page('<div><style>a{b:c}</style></div>', '<style>p{d:e}</style>'),
    );
    expect(text).not.toContain('<style');
    expect(sheet).toBe('a{b:c}\np{d:e}');
  });

  it('links the sheet at the end of the head of pages that need it, and of no others', async () => {
    const { page: text, address } = await hoisted(page('<b style="c:d"></b>', '<title>t</title>'));
    expect(address).toMatch(/^_astro\/hoisted\.[0-9a-f]{8}\.css$/);
    expect(text).toContain(`<title>t</title><link rel="stylesheet" href="/course/${address}"></head>`);
    expect(await pageAfter(hoistStyles, page('<b>x</b>'))).toBe(page('<b>x</b>'));
  });

  it('leaves what only speaks of styles', async () => {
    const text = page(
      '<a props="{x &gt; 1} style=\'no\'">t</a><script>"<b style=\\"c:d\\">"</script><!-- <b style="c:d"> -->',
    );
    expect(await pageAfter(hoistStyles, text)).toBe(text);
  });
});
