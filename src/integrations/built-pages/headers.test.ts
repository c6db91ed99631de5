import { describe, expect, it } from 'vitest';
import { headers, headersFile } from './headers.ts';
import { memorySite, pageAfter } from './memory-site.ts';
import { takeThrough } from './pass.ts';
import { policyOf } from './policy.ts';

const page = (inside: string): string =>
  `<html><head><meta charset="utf-8"><title>A page</title>${inside}</head><body></body></html>`;

// Of “1”, “2” and “p{}”.
const one = "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='";
const two = "'sha256-1HNeOiZeFu7gP1lxi5tdAwGcB9i2xR+Q2jpmbuwTqzU='";
const style = "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='";

describe('the policy of a page', () => {
  it('comes before all that the page loads, and after what says how it is encoded', async () => {
    const text = await pageAfter(headers, page('<script src="/classic.js"></script>'));
    const order = ['<meta charset', '<meta http-equiv="content-security-policy"', '<title>', '<script'];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('names what stands in that very page, and nothing else', async () => {
    const inside = `<script>1</script><script type="application/ld+json">2</script><style>p{}</style>`;
    const policy = policyOf({ scripts: [one], styles: [style] });
    expect(await pageAfter(headers, page(inside))).toContain(`content="${policy}"`);
    expect(await pageAfter(headers, page(''))).toContain(
      `content="${policyOf({ scripts: [], styles: [] })}"`,
    );
  });

  it('lets a page to embed make a worker from a text, and no other page', async () => {
    const file = 'embed/retrain/index.html';
    expect(await pageAfter(headers, page(''), { file })).toContain("worker-src 'self' blob:;");
    expect(await pageAfter(headers, page(''))).toContain("worker-src 'self';");
  });
});

describe('the page in which cells run', () => {
  const file = 'cells/frame/index.html';

  it('may load nothing, of no host, and has its own script', async () => {
    const text = await pageAfter(headers, page('<script>1</script>'), { file });
    expect(text).toContain(
      `content="default-src 'none'; script-src ${one} blob: 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('is of no origin by its header, and its script is nobody else’s', async () => {
    const site = memorySite({ 'index.html': page('<script>2</script>'), [file]: page('<script>1</script>') });
    await takeThrough(site, [headers(site)]);
    const written = String(site.contents.get('_headers'));
    const [, own = ''] =
      /\/cells\/frame\/\*\n(?: .*\n)*? {2}Content-Security-Policy: (.*)/.exec(written) ?? [];
    expect(own).toContain(`script-src ${one} blob:`);
    expect(own).toContain("; sandbox allow-scripts; frame-ancestors 'self'");
    expect(written.split(one)).toHaveLength(2);
  });

  it('is framed by pages that have cells, and by no others', async () => {
    expect(await pageAfter(headers, page('<i data-code="a"></i>'))).toContain("frame-src 'self'");
    expect(await pageAfter(headers, page('<i></i>'))).not.toContain('frame-src');
  });
});

it('writes the headers of the site’s own path beside its pages, with what stands in any of them', async () => {
  const site = memorySite(
    {
      'index.html': page('<script>1</script>'),
      'embed/retrain/index.html': page('<script>2</script><script>1</script>'),
    },
    { base: '/course' },
  );
  await takeThrough(site, [headers(site)]);
  const inline = { scripts: [two, one], styles: [] };
  expect(site.contents.get('_headers')).toBe(headersFile('/course', '_astro', inline));
});
