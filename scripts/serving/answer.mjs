/** What a request gets, worked out from the site in memory alone: no disk, no connection. */
import { parse as parseRanges } from 'range-parser';
import { headersFor } from './headers.mjs';

/** @typedef {import('./site.mjs').Site} Site */
/** @typedef {import('./site.mjs').SiteFile} SiteFile */
/** @typedef {import('./site.mjs').Representation} Representation */
/** @typedef {import('node:http').IncomingHttpHeaders} RequestHeaders */
/** @typedef {{ method?: string | undefined, url?: string | undefined, headers: RequestHeaders }} Request */
/** @typedef {{ status: number, headers: Headers, body: Buffer }} Answer */

const empty = Buffer.alloc(0);

/**
 * The representation whose encoding the client takes and likes best; of those that it likes equally, the first. Where it
 * takes none, the file comes as it is.
 * @param {string} accepted an Accept-Encoding header
 * @param {readonly Representation[]} offered
 */
export function negotiate(accepted, offered) {
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1';
      return /** @type {const} */ ([name, Number(weight) || 0]);
    }),
  );
  /** @param {Representation} representation */
  const weigh = ({ encoding }) => {
    if (encoding === 'identity') return weights.get(encoding) || Number.MIN_VALUE;
    return weights.get(encoding) ?? weights.get('*') ?? 0;
  };
  return offered.reduce((best, other) => (weigh(other) > weigh(best) ? other : best));
}

/** Whether a list of tags, such as `"a", W/"b"`, has this one. @param {string} list @param {string} etag */
const hasTag = (list, etag) =>
  list.trim() === '*' || [...list.matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag);

/**
 * Whether the client has the file as it is.
 * @param {RequestHeaders} asked
 * @param {string} etag
 * @param {string} modified
 */
function isFresh(asked, etag, modified) {
  const tags = asked['if-none-match'];
  if (tags !== undefined) return hasTag(tags, etag);
  return Date.parse(asked['if-modified-since'] ?? '') >= Date.parse(modified);
}

/**
 * The part of a file that is asked for: undefined for all of it, which is also what a request for several parts, in another
 * unit, or for what is no range gets; null where the file ends before it.
 * @param {string} range
 * @param {number} size
 */
function partOf(range, size) {
  const { type, code, ranges } = parseRanges(size, range);
  const isMalformed = code === 1 || code === 3;
  if (type !== 'bytes' || isMalformed || ranges.length > 1) return undefined;
  return ranges[0] ?? null;
}

/** @param {Headers} headers @param {Pick<SiteFile, 'type' | 'representations'>} file @param {string} encoding */
function setContent(headers, { type, representations }, encoding) {
  headers.set('Content-Type', type);
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  if (representations.length > 1) headers.set('Vary', 'Accept-Encoding');
}

/**
 * A file or a part of it, if the client does not have it.
 * @param {SiteFile} file
 * @param {Headers} headers what the site's rules say
 * @param {Request} request
 * @returns {Answer}
 */
function send(file, headers, { method, headers: asked }) {
  const { modified, representations } = file;
  const { encoding, etag, body } = negotiate(asked['accept-encoding'] ?? '', representations);
  const expected = asked['if-match'];
  if (expected !== undefined && !hasTag(expected, etag)) return { status: 412, headers, body: empty };

  headers.set('ETag', etag);
  headers.set('Last-Modified', modified);
  headers.set('Accept-Ranges', 'bytes');
  // A rule knows more of a file than its ending says.
  setContent(headers, { type: headers.get('Content-Type') ?? file.type, representations }, encoding);
  if (isFresh(asked, etag, modified)) return { status: 304, headers, body: empty };

  const { range, 'if-range': condition } = asked;
  const isSame = condition === undefined || condition === etag || condition === modified;
  const isPart = method === 'GET' && range !== undefined && isSame;
  const part = isPart ? partOf(range, body.length) : undefined;
  if (part === undefined) return { status: 200, headers, body };
  if (part === null) {
    headers.set('Content-Range', `bytes */${body.length}`);
    return { status: 416, headers, body: empty };
  }
  headers.set('Content-Range', `bytes ${part.start}-${part.end}/${body.length}`);
  return { status: 206, headers, body: body.subarray(part.start, part.end + 1) };
}

/** @param {string} path @returns {string} it decoded, or as it came where that cannot be; %2F is no slash */
function decode(path) {
  try {
    return /%2f/i.test(path) ? path : decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** @param {Site} site @param {string} prefix @param {Request} request @returns {Answer} */
function find({ files, notFound, rules }, prefix, request) {
  // A target may name a host before its path.
  const [, path = '', query = ''] = /^(?:https?:\/\/[^/?]*)?([^?]*)(.*)$/i.exec(request.url ?? '') ?? [];
  const address = decode(path);
  const isInside = `${address}/`.startsWith(`${prefix}/`);
  const inside = isInside ? address.slice(prefix.length) : address;
  const headers = headersFor(rules, address, inside);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    headers.set('Allow', 'GET, HEAD');
    // What comes along with it is not waited for.
    headers.set('Connection', 'close');
    return { status: 405, headers, body: empty };
  }
  const file = files.get(inside.endsWith('/') ? `${inside}index.html` : inside);
  if (file && isInside) return send(file, headers, request);
  if (isInside && files.has(`${inside}/index.html`)) {
    // A page has one address, with its slash.
    headers.set('Location', `${encodeURI(address)}/${query}`);
    return { status: 308, headers, body: empty };
  }
  const { encoding, body } = negotiate(request.headers['accept-encoding'] ?? '', notFound.representations);
  setContent(headers, notFound, encoding);
  return { status: 404, headers, body };
}

/**
 * Answers as a static host would, by the rules of `_headers`.
 * @param {Site} site
 * @param {string} prefix the path under which the site lies, without a slash at its end
 * @param {Request} request
 */
export function answer(site, prefix, request) {
  const found = find(site, prefix, request);
  // The rules speak of files. Where there is none today, there may be one tomorrow.
  if (found.status >= 300 && found.status !== 304) found.headers.set('Cache-Control', 'no-cache');
  return found;
}
