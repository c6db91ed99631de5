import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { negotiate } from '../scripts/serving/answer.mjs';
import { headersFor, parseHeaders } from '../scripts/serving/headers.mjs';
import { headersFile } from '../src/integrations/built-pages/headers.ts';
import { exchange, freshFolder, writeSite } from './built-site.ts';

/** A policy's sources by directive. */
const directivesOf = (policy: string | null) =>
  new Map(policy?.split('; ').map((directive) => [directive.split(' ')[0], directive] as const));

describe('_headers', () => {
  const inline = { scripts: ["'sha256-a'", "'sha256-b'"], styles: [] };
  const rules = parseHeaders(headersFile('/course', '_astro', inline));
  const policy = (path: string) => directivesOf(headersFor(rules, path).get('Content-Security-Policy'));

  it('lets other sites frame the pages under /embed/, and no others', () => {
    expect(policy('/course/embed/slope-lens/').get('frame-ancestors')).toBe('frame-ancestors *');
    expect(policy('/course/').get('frame-ancestors')).toBe("frame-ancestors 'self'");
    expect(policy('/embed/').size).toBe(0);
  });

  it('puts every file under the policy: workers have no page that says theirs', () => {
    const scripts = "script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b'";
    for (const path of ['', 'lessons/relu/', 'favicon.svg', '_astro/worker-a.js', 'embed/retrain/']) {
      expect([path, policy(`/course/${path}`).get('default-src')]).toEqual([path, "default-src 'none'"]);
      expect([path, policy(`/course/${path}`).get('script-src')]).toEqual([path, scripts]);
    }
    expect(policy('/course/').get('worker-src')).toBe("worker-src 'self'");
    // In a sandboxed frame a worker is made from a text.
    expect(policy('/course/embed/retrain/').get('worker-src')).toBe("worker-src 'self' blob:");
  });

  it('keeps others out of its pages, but not out of what a page to embed is made of', () => {
    const apart = (path: string) => {
      const sent = headersFor(rules, `/course/${path}`);
      return ['Opener', 'Resource'].map((what) => sent.get(`Cross-Origin-${what}-Policy`));
    };
    for (const path of ['', 'lessons/relu/', 'glossary/', 'schema/run.json', 'pagefind/pagefind.js']) {
      expect([path, ...apart(path)]).toEqual([path, 'same-origin', 'same-origin']);
    }
    for (const path of ['embed/retrain/', 'embed/slope-lens/']) {
      expect([path, ...apart(path)]).toEqual([path, 'unsafe-none', 'cross-origin']);
    }
    for (const path of [
      '_astro/a.1234.css',
      '_astro/a.1234.woff2',
      'favicon.svg',
      'cards/home.png',
      'data/rescue.json',
    ]) {
      expect([path, ...apart(path)]).toEqual([path, 'same-origin', 'cross-origin']);
    }
  });

  it('lets those who have no origin ask for scripts, fonts, workers and data, and for nothing else', () => {
    const allowed = (path: string) => headersFor(rules, `/course/${path}`).get('Access-Control-Allow-Origin');
    expect(allowed('_astro/worker-a.js')).toBe('*');
    expect(allowed('_astro/a.1234.woff2')).toBe('*');
    expect(allowed('data/rescue.csv')).toBe('*');
    expect(allowed('notebooks/relu.ipynb')).toBe('*');
    for (const path of ['', 'embed/retrain/', 'favicon.svg', 'pagefind/pagefind.js'])
      expect(allowed(path)).toBeNull();
  });

  it('says what hosts do not know: how texts are encoded, and what a notebook is', () => {
    const typeOf = (path: string) => headersFor(rules, `/course/${path}`).get('Content-Type');
    expect(typeOf('data/rescue.csv')).toBe('text/csv; charset=utf-8');
    expect(typeOf('data/README.txt')).toBe('text/plain; charset=utf-8');
    expect(typeOf('data/evidence.zip')).toBeNull();
    expect(typeOf('notebooks/relu.ipynb')).toBe('application/x-ipynb+json');
  });

  it('leaves it to the host to promise TLS', () => {
    expect(headersFile('', '_astro', inline)).not.toContain('Strict-Transport-Security');
  });

  it('says the same where a host knows no “!” and lets the last rule win', () => {
    const text = headersFile('/course', '_astro', inline);
    const plain = parseHeaders(text.replace(/^ {2}!.*\n/gm, ''));
    expect(text).toContain('\n  ! Content-Security-Policy\n');
    for (const path of ['', 'embed/retrain/', 'favicon.svg', '_astro/a.1234.js', 'cards/home.png']) {
      const address = `/course/${path}`;
      expect([...headersFor(plain, address)]).toEqual([...headersFor(rules, address)]);
    }
  });

  it('is no longer than hosts read', () => {
    const scripts = Array.from({ length: 40 }, (_, n) => `'sha256-${String(n).padStart(44, '0')}'`);
    expect(() => headersFile('', '_astro', { scripts, styles: [] })).toThrow(
      /^_headers: expected at most 100 rules and 2000 characters a line, received 13 and 2\d{3}: “Content-Security-Policy: default-src 'none'; script-src/,
    );
  });

  it('sends with every page what a page cannot say of itself', () => {
    for (const path of ['/course/', '/course/lessons/relu/', '/course/embed/slope-lens/']) {
      const sent = headersFor(rules, path);
      expect(sent.get('X-Content-Type-Options'), path).toBe('nosniff');
      expect(sent.get('Referrer-Policy'), path).toBe('strict-origin-when-cross-origin');
      expect(sent.get('Permissions-Policy'), path).toBe(
        'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      );
    }
  });

  it('caches what carries its digest in its name, and has all else asked for again', () => {
    const caching = (path: string) => headersFor(rules, path).get('Cache-Control');
    expect(caching('/course/_astro/a.1234.css')).toBe('public, max-age=31536000, immutable');
    expect(caching('/course/favicon.svg')).toBe('no-cache');
    expect(caching('/course/lessons/relu/')).toBe('no-cache');
  });

  it('refuses a line that is neither a path nor a header', () => {
    expect(() => parseHeaders('/*\nX-Lost: yes')).toThrow(
      '_headers:2: expected a path or an indented header, received “X-Lost: yes”',
    );
  });
});

describe('Accept-Encoding', () => {
  const offered = ['br', 'gzip', 'identity'].map((encoding) => ({
    encoding,
    etag: '',
    body: Buffer.alloc(0),
  }));

  it.each([
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZip;Q=1', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip;q=0, *', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity, br;q=0.2', 'identity'],
    ['*;q=0', 'identity'],
    ['identity;q=0', 'identity'],
    ['br;q=much', 'identity'],
    [',;,;q=,', 'identity'],
  ])('“%s” takes %s', (accepted, encoding) => {
    expect(negotiate(accepted, offered).encoding).toBe(encoding);
  });
});

describe('serve', () => {
  const page = '<p>a page</p>\n'.repeat(200);
  const dir = freshFolder();
  const site = { url: '', port: 0, network: [''], close: async () => {} };

  beforeAll(async () => {
    writeSite(dir, {
      _headers: [
        '/course/*\n  X-Course: yes\n',
        '/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
        '/books/*\n  Content-Type: application/x-ipynb+json\n',
      ].join('\n'),
      'books/a.ipynb': '{}',
      'index.html': 'home',
      'lesson/index.html': page,
      'lesson/index.html.br': brotliCompressSync(page),
      'lesson/index.html.gz': gzipSync(page),
      'changed/index.html': 'the page as it is now',
      'changed/index.html.br': brotliCompressSync('the page as it was before'),
      'ten.txt': '0123456789',
      '_astro/a.1234.js': 'script',
      '.build-digest': 'secret',
      '.well-known/security.txt': 'Contact: us',
    });
    Object.assign(site, await serve({ dir, port: 0, base: '/course' }));
  });
  afterAll(async () => {
    await site.close();
    rmSync(dir, { recursive: true });
  });

  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') => {
    const response = await fetch(new URL(path, site.url), {
      method,
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'identity', ...headers },
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  /** As it is typed: nothing in the target is resolved or encoded. */
  const askRaw = (target: string, method = 'GET') =>
    exchange(site.port, `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

  it('says what a file is as its rule says it, and of what is not there that it is a page', async () => {
    const type = async (path: string) => (await ask(path)).headers.get('Content-Type');
    expect(await type('/course/books/a.ipynb')).toBe('application/x-ipynb+json');
    expect(await type('/course/books/b.ipynb')).toBe('text/html; charset=utf-8');
  });

  it('serves pages under its path, with their headers', async () => {
    const { status, text, headers } = await ask('/course/lesson/');
    expect([status, text, headers.get('X-Course')]).toEqual([200, page, 'yes']);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect((await ask('/course/.well-known/security.txt')).text).toBe('Contact: us');
  });

  it('gives the 404 page for what is not there, for what lies outside, and for its own settings', async () => {
    const hidden = ['/course/_headers', '/course/_headers/', '/course/%5fheaders', '/course/.build-digest'];
    const variants = ['/course/lesson/index.html.br', '/course/lesson/index.html.gz'];
    const missing = [
      '/course/none/',
      '/course/404',
      '/lesson/',
      '/courses/',
      '/course/lesson%2F',
      '/course/%',
    ];
    for (const path of [...hidden, ...variants, ...missing]) {
      expect([path, await ask(path)]).toMatchObject([path, { status: 404, text: 'nothing here' }]);
    }
  });

  it('does not say what exists outside its folder', async () => {
    const name = basename(dir);
    for (const target of [
      `/course/../${name}`,
      `/course/../${name}/lesson`,
      `/course/%2e%2e/${name}/lesson/`,
      '/course/lesson/../lesson/',
      '/course/..%5c',
      '/course//lesson/',
    ]) {
      expect([target, await askRaw(target)]).toEqual([target, expect.stringMatching(/^HTTP\/1\.1 404 /)]);
    }
  });

  it('leads to the address with its slash, and keeps the query', async () => {
    expect((await ask('/course')).headers.get('Location')).toBe('/course/');
    const { status, headers } = await ask('/course/lesson?v=1?2');
    expect([status, headers.get('Location')]).toEqual([308, '/course/lesson/?v=1?2']);
  });

  it('leads to no other host', async () => {
    for (const target of ['//evil.example/../lesson', '//evil.example/course/lesson', '/\\evil.example/..']) {
      expect(await askRaw(target)).toMatch(/^HTTP\/1\.1 404 /);
    }
    expect(await askRaw('http://evil.example/course/lesson')).toMatch(/^location: \/course\/lesson\/\r$/m);
  });

  it.each([
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-800', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    // What is no range, is in another unit or has several parts is not served in parts.
    ['bytes=5-2', 200, '0123456789', null],
    ['bytes=10-5', 200, '0123456789', null],
    ['bytes=3-1,0-9', 200, '0123456789', null],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['bytes=', 200, '0123456789', null],
    ['bytes=a-b', 200, '0123456789', null],
    ['bytes=0x1-9', 200, '0123456789', null],
    [`bytes=${'9'.repeat(400)}-`, 416, '', 'bytes */10'],
    ['items=0-5', 200, '0123456789', null],
    ['0-5', 200, '0123456789', null],
  ])('Range: %s', async (range, status, text, contentRange) => {
    const { headers, ...answer } = await ask('/course/ten.txt', { Range: range });
    expect(answer).toEqual({ status, text });
    expect(headers.get('Content-Range')).toBe(contentRange);
    expect(headers.get('Content-Length')).toBe(String(text.length));
  });

  it('serves a part only of what the client has the rest of', async () => {
    const { headers } = await ask('/course/ten.txt');
    const condition = async (value: string | null) =>
      (await ask('/course/ten.txt', { Range: 'bytes=0-1', 'If-Range': value ?? '' })).status;
    expect(await condition(headers.get('ETag'))).toBe(206);
    expect(await condition(headers.get('Last-Modified'))).toBe(206);
    expect(await condition('"another"')).toBe(200);
  });

  it('does not send again what the client has', async () => {
    const { headers } = await ask('/course/ten.txt');
    const etag = headers.get('ETag') ?? '';
    const modified = headers.get('Last-Modified') ?? '';
    for (const [name, value, status] of [
      ['If-None-Match', etag, 304],
      ['If-None-Match', `"a", W/${etag},"b"`, 304],
      ['If-None-Match', '*', 304],
      ['If-None-Match', '"a", "b"', 200],
      ['If-None-Match', etag.replaceAll('"', ''), 200],
      ['If-Modified-Since', modified, 304],
      ['If-Modified-Since', 'Thu, 01 Jan 1970 00:00:00 GMT', 200],
      ['If-Modified-Since', 'the other day', 200],
      ['If-Match', etag, 200],
      ['If-Match', '"a"', 412],
    ] as const) {
      expect([name, value, (await ask('/course/ten.txt', { [name]: value })).status]).toEqual([
        name,
        value,
        status,
      ]);
    }
    // The tag has the last word.
    const both = { 'If-None-Match': '"a"', 'If-Modified-Since': modified };
    expect((await ask('/course/ten.txt', both)).status).toBe(200);
  });

  it('sends each client the encoding that it takes, under a tag of its own', async () => {
    const answers = await Promise.all(
      ['br, gzip', 'gzip', 'identity'].map((accepted) =>
        ask('/course/lesson/', { 'Accept-Encoding': accepted }),
      ),
    );
    expect(answers.map(({ text }) => text)).toEqual([page, page, page]);
    expect(answers.map(({ headers }) => headers.get('Content-Encoding'))).toEqual(['br', 'gzip', null]);
    expect(answers.map(({ headers }) => headers.get('Vary'))).toEqual(Array(3).fill('Accept-Encoding'));
    const etags = answers.map(({ headers }) => headers.get('ETag') ?? '');
    expect(new Set(etags).size).toBe(3);
    for (const [accepted, status] of [
      ['br', 304],
      ['gzip', 200],
    ] as const) {
      const again = { 'Accept-Encoding': accepted, 'If-None-Match': etags[0] ?? '' };
      expect((await ask('/course/lesson/', again)).status).toBe(status);
    }
    expect((await ask('/course/ten.txt', { 'Accept-Encoding': 'br' })).headers.get('Vary')).toBeNull();
  });

  it('does not send a variant that says what the file said before', async () => {
    const { text, headers } = await ask('/course/changed/', { 'Accept-Encoding': 'br' });
    expect([text, headers.get('Content-Encoding')]).toEqual(['the page as it is now', null]);
  });

  it('lets nobody keep for a year that something is not there', async () => {
    expect((await ask('/course/_astro/a.1234.js')).headers.get('Cache-Control')).toContain('immutable');
    expect((await ask('/course/_astro/b.1234.js')).headers.get('Cache-Control')).toBe('no-cache');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    for (const path of ['/course/', '/course/lesson', '/course/none/']) {
      const { status, text, headers } = await ask(path, {}, method);
      expect([status, text, headers.get('Allow')]).toEqual([405, '', 'GET, HEAD']);
    }
  });

  it('refuses TRACE, which no client sends', async () => {
    expect(await askRaw('/course/', 'TRACE')).toMatch(/^HTTP\/1\.1 405 .*\r\nallow: GET, HEAD\r\n/s);
  });

  it('answers who has ended their side, also while it looks for a new build', async () => {
    const later = performance.now() + 60_000;
    const now = vi.spyOn(performance, 'now').mockReturnValue(later);
    expect(await askRaw('/course/ten.txt')).toMatch(/^HTTP\/1\.1 200 .*\r\n\r\n0123456789$/s);
    now.mockRestore();
  });

  it('answers HEAD as GET, without the body', async () => {
    const { status, text, headers } = await ask('/course/ten.txt', { Range: 'bytes=0-1' }, 'HEAD');
    expect([status, text, headers.get('Content-Length')]).toEqual([200, '', '10']);
  });

  it('survives a header that cannot be sent', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const broken = freshFolder();
    writeSite(broken, { _headers: '/bad/*\n  X-Bad: \u0001\n', 'index.html': 'home' });
    const other = await serve({ dir: broken, port: 0 });
    expect((await fetch(`${other.url}bad/`)).status).toBe(500);
    expect(log.mock.calls.join()).toContain('GET "/bad/": TypeError');
    expect((await fetch(other.url)).status).toBe(200);
    await other.close();
    rmSync(broken, { recursive: true });
  });
});

describe.each([
  ['/', ''],
  ['/course', '/course'],
  ['course/', ''],
])('served at “%s” with rules for “%s”', (base, rulesBase) => {
  it('frames and caches by its rules', async () => {
    const dir = freshFolder();
    writeSite(dir, {
      _headers: headersFile(rulesBase, '_astro', { scripts: [], styles: [] }),
      'index.html': 'home',
      'embed/x/index.html': 'a figure',
      '_astro/a.1234.js': 'script',
    });
    const { url, close } = await serve({ dir, port: 0, base });
    const headers = async (path: string) => (await fetch(url + path)).headers;
    expect((await headers('')).get('Content-Security-Policy')).toMatch(/; frame-ancestors 'self'$/);
    expect((await headers('embed/x/')).get('Content-Security-Policy')).toMatch(/; frame-ancestors \*$/);
    expect((await headers('_astro/a.1234.js')).get('Cache-Control')).toContain('immutable');
    await close();
    rmSync(dir, { recursive: true });
  });
});
