import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders, serve } from '../scripts/serve.mjs';
import { headersFile } from '../src/integrations/built-pages/headers.ts';

describe('_headers', () => {
  const rules = parseHeaders(headersFile('/course', '_astro'));

  it('lets other sites frame the pages under /embed/, and no others', () => {
    const policy = (path: string) => headersFor(rules, path).get('Content-Security-Policy');
    expect(policy('/course/embed/slope-lens/')).toBe('frame-ancestors *');
    expect(policy('/course/')).toBe("frame-ancestors 'self'");
    expect(policy('/embed/')).toBeUndefined();
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

  it('caches what carries its digest in its name', () => {
    expect(headersFor(rules, '/course/_astro/a.1234.css').get('Cache-Control')).toContain('immutable');
    expect(headersFor(rules, '/course/boot.js').has('Cache-Control')).toBe(false);
  });

  it('refuses a line that is neither a path nor a header', () => {
    expect(() => parseHeaders('/*\nX-Lost: yes')).toThrow(
      '_headers:2: expected a path or an indented header, received “X-Lost: yes”',
    );
  });
});

describe('serve', () => {
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  const site = { url: '', port: 0, close: async () => {} };

  beforeAll(async () => {
    writeFileSync(join(dir, '_headers'), '/course/*\n  X-Course: yes\n');
    writeFileSync(join(dir, '404.html'), 'nothing here');
    writeFileSync(join(dir, 'index.html'), 'home');
    mkdirSync(join(dir, 'lesson'));
    writeFileSync(join(dir, 'lesson', 'index.html'), 'a lesson');
    Object.assign(site, await serve({ dir, port: 0, base: '/course' }));
  });
  afterAll(async () => {
    await site.close();
    rmSync(dir, { recursive: true });
  });

  const ask = async (path: string) => {
    const response = await fetch(new URL(path, site.url), { redirect: 'manual' });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  it('serves pages under its path, with their headers', async () => {
    const { status, text, headers } = await ask('/course/lesson/');
    expect([status, text, headers.get('X-Course')]).toEqual([200, 'a lesson', 'yes']);
  });

  it('gives the 404 page for what is not there, for what lies outside, and for its own settings', async () => {
    for (const path of ['/course/none/', '/lesson/', '/courses/', '/course/_headers']) {
      expect([path, await ask(path)]).toMatchObject([path, { status: 404, text: 'nothing here' }]);
    }
  });

  it('leads to the address with its slash, and keeps the query', async () => {
    expect((await ask('/course')).headers.get('Location')).toBe('/course/');
    expect((await ask('/course/lesson?v=1')).headers.get('Location')).toBe('/course/lesson/?v=1');
  });

  it('takes the next free port', async () => {
    const other = await serve({ dir, port: site.port, base: '/' });
    expect(other.port).toBeGreaterThan(site.port);
    await other.close();
  });
});
