import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { headersFile } from '../src/integrations/built-pages/headers.ts';
import { freshFolder, writeSite } from './built-site.ts';

const count = 2000;
const atOnce = 50;
/** How long an answer is waited for: to a request that is left half open, which may get none, and to any other. */
const leftTimeoutMs = 50;
const answerTimeoutMs = 30_000;

const dir = freshFolder();
const site = { url: '', port: 0, network: [''], close: async () => {} };
beforeAll(async () => {
  const page = '<p>a page</p>\n'.repeat(500);
  writeSite(dir, {
    _headers: headersFile('', '_astro', { scripts: [], styles: [] }),
    'index.html': page,
    'lesson/index.html': page,
    '_astro/a.1234.js': 'script',
    'ten.txt': '0123456789',
  });
  Object.assign(site, await serve({ dir, port: 0 }));
});
afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true });
});

/** Any bytes, as text in which a character is a byte. */
const bytes = (maxLength: number) =>
  fc.uint8Array({ maxLength }).map((array) => Buffer.from(array).toString('latin1'));
const number = fc.oneof(
  fc.nat(12),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.constantFrom('', '1e3', 'x'),
);
const range = fc.oneof(
  fc.constantFrom('5-2', '10-5', '3-1,0-9', '-5', '0-0', '99999-', '-0'),
  fc
    .array(
      fc.tuple(number, number).map((ends) => ends.join('-')),
      { maxLength: 4 },
    )
    .map((parts) => parts.join(',')),
);
const date = fc.constantFrom('Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', 'today', '-1');
const encodings = fc.array(
  fc.tuple(fc.constantFrom('br', 'gzip', '*', 'identity', ''), number).map((pair) => pair.join(';q=')),
  { maxLength: 5 },
);

const method = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('GET', 'HEAD') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS', 'CONNECT', 'PRI', 'get'),
  },
  { weight: 1, arbitrary: bytes(8) },
);
const piece = fc.oneof(
  fc.constantFrom('lesson', 'ten.txt', '_astro', 'a.1234.js', '_headers', 'index.html', '404.html'),
  fc.constantFrom('..', '.', '', '%2e%2e', '%', '%00', '%ff', '%2F', '\\', '*', 'C:', 'x'.repeat(9000)),
  bytes(6),
);
const target = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('/', '/lesson/', '/lesson', '/ten.txt', '/_astro/a.1234.js', '/none'),
  },
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 5 }).map((pieces) => `/${pieces.join('/')}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('*', '', '//evil.example/..', 'http://evil.example', 'x:1', '/?', '?'),
  },
);
const header = fc.oneof(
  { weight: 4, arbitrary: range.map((ranges) => `Range: bytes=${ranges}`) },
  fc.tuple(fc.constantFrom('items', 'bytes', ''), range).map((pair) => `Range: ${pair.join('=')}`),
  fc.tuple(fc.constantFrom('If-Modified-Since', 'If-Range'), date).map((pair) => pair.join(': ')),
  fc
    .tuple(
      fc.constantFrom('If-None-Match', 'If-Match', 'If-Range'),
      fc.constantFrom('*', '"', '"a", W/"b"', ','),
    )
    .map((pair) => pair.join(': ')),
  encodings.map((list) => `Accept-Encoding: ${list.join(',')}`),
  number.map((length) => `Content-Length: ${length}`),
  fc.constantFrom('Transfer-Encoding: chunked', 'Expect: 100-continue', 'Expect: more', 'Upgrade: websocket'),
  fc.constantFrom(
    'Connection: upgrade',
    'Connection: keep-alive',
    'Host: a',
    'Host:',
    ': x',
    `X: ${'y'.repeat(20_000)}`,
  ),
  bytes(30),
);
const request = fc.record({
  text: fc
    .tuple(
      fc.tuple(
        method,
        target,
        fc.oneof(
          { weight: 9, arbitrary: fc.constant('HTTP/1.1') },
          fc.constantFrom('HTTP/1.0', 'HTTP/9.9', ''),
        ),
      ),
      fc.array(header, { maxLength: 4 }),
      fc.oneof(
        { weight: 6, arbitrary: fc.constant('\r\n\r\n') },
        fc.constantFrom('', '\r\n', '\n\n', '\r\n\r\n5\r\nab'),
      ),
    )
    .map(([line, headers, end]) => [line.join(' '), 'Host: localhost', ...headers].join('\r\n') + end),
  // What becomes of the connection: it is ended, broken, or left half open.
  fate: fc.oneof({ weight: 8, arbitrary: fc.constant('end') }, fc.constantFrom('break', 'leave')),
});

const abandoned: Socket[] = [];

/** The status of the first answer, if there is one. */
const send = ({ text, fate }: { readonly text: string; readonly fate: string }): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(site.port, '127.0.0.1', () => {
      socket.write(text, 'latin1');
      if (fate === 'end') socket.end();
      if (fate === 'break') socket.resetAndDestroy();
      if (fate === 'leave') abandoned.push(socket);
    });
    const done = () => resolve(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? answer);
    socket.setEncoding('latin1').on('data', (part) => {
      answer += part;
    });
    // The server may well hang up.
    socket.on('error', () => {});
    socket.on('close', done);
    setTimeout(done, fate === 'leave' ? leftTimeoutMs : answerTimeoutMs);
  });

it(`answers after ${count} mangled requests, some of them half open still`, async () => {
  const requests = fc.sample(request, count);
  const statuses = new Map<string, number>();
  for (let at = 0; at < count; at += atOnce) {
    for (const status of await Promise.all(requests.slice(at, at + atOnce).map(send))) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  const seen = [...statuses.keys()].sort();
  // Answers came, and no error of ours among them. Which of the rarer ones come in time is the machine's affair.
  expect(seen).toEqual(expect.arrayContaining(['', '200', '308', '400', '404', '405']));
  expect(seen).not.toContain('500');
  expect(abandoned.length).toBeGreaterThan(100);
  const response = await fetch(`${site.url}ten.txt`, { headers: { Range: 'bytes=2-4' } });
  expect([response.status, await response.text()]).toEqual([206, '234']);
  for (const socket of abandoned) socket.destroy();
});
