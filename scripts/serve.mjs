// Serves a built site as a static host would, with the headers of its `_headers` file.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/**
 * The rules of a `_headers` file: patterns at the line's start, their headers indented below.
 * `! Name` takes away what an earlier rule set. Throws at a line that is neither.
 * @param {string} text
 */
export function parseHeaders(text) {
  /** @type {{ matches: (pathname: string) => boolean, set: [string, string][], unset: string[] }[]} */
  const rules = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const rule = rules.at(-1);
    const header = /^\s+(?:!\s*(?<unset>[\w-]+)|(?<name>[\w-]+):\s*(?<value>.+))$/.exec(line)?.groups;
    if (line.startsWith('/')) {
      const [start = '', end] = line.trim().split('*');
      rules.push({
        matches: (pathname) =>
          end === undefined ? pathname === start : pathname.startsWith(start) && pathname.endsWith(end),
        set: [],
        unset: [],
      });
    } else if (rule && header?.unset) {
      rule.unset.push(header.unset);
    } else if (rule && header?.name && header.value) {
      rule.set.push([header.name, header.value]);
    } else {
      throw new Error(`_headers:${index + 1}: expected a path or an indented header, received “${line}”`);
    }
  }
  return rules;
}

/**
 * The headers for one path: later rules win.
 * @param {ReturnType<typeof parseHeaders>} rules
 * @param {string} pathname
 */
export function headersFor(rules, pathname) {
  /** @type {Map<string, string>} */
  const headers = new Map();
  for (const { matches, set, unset } of rules) {
    if (!matches(pathname)) continue;
    for (const name of unset) headers.delete(name);
    for (const [name, value] of set) headers.set(name, value);
  }
  return headers;
}

/** @param {string | undefined} base */
const withoutSlash = (base) => `/${base ?? ''}`.replace(/\/+/g, '/').replace(/\/$/, '');

/**
 * Serves `dir` under `base` at `port`, or at the next free port after it; port 0 takes any.
 * @param {{ dir: string, port: number, base?: string }} options
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ dir, port, base }) {
  const { default: sirv } = await import('sirv');
  const prefix = withoutSlash(base);
  const rules = parseHeaders(readFileSync(path.join(dir, '_headers'), 'utf8'));
  const notFound = readFileSync(path.join(dir, '404.html'));
  const files = sirv(dir, { etag: true, gzip: false });

  const server = createServer((request, response) => {
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const inside = pathname.slice(prefix.length);
    if (!`${pathname}/`.startsWith(`${prefix}/`) || inside === '/_headers') {
      missing();
    } else if (!inside.endsWith('/') && existsSync(path.join(dir, inside, 'index.html'))) {
      // A page has one address, with its slash.
      response.writeHead(308, { Location: `${pathname}/${query === undefined ? '' : `?${query}`}` });
      response.end();
    } else {
      request.url = (request.url ?? '').slice(prefix.length);
      files(request, response, missing);
    }
  });

  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${prefix}/`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const next = (error) => {
      if (error.code !== 'EADDRINUSE' || port >= 65535) reject(error);
      else resolve(listen(server, port + 1));
    };
    server.once('error', next);
    server.listen(port, () => {
      server.off('error', next);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
