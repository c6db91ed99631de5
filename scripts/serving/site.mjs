/**
 * A built site in memory. Nothing that happens to the folder reaches an answer that is under way, and what is not in the
 * table is not there: no path is ever made from an address.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { lookup } from 'mrmime';
import { parseHeaders } from './headers.mjs';

/** A file as it goes over the wire in one encoding. @typedef {{ encoding: string, body: Buffer, etag: string }} Representation */
/** The smallest representation comes first. @typedef {{ type: string, modified: string, representations: Representation[] }} SiteFile */
/** Files by their path from the site's root: `/lessons/relu/index.html`. @typedef {{ files: Map<string, SiteFile>, notFound: SiteFile, rules: ReturnType<typeof parseHeaders> }} Site */
/** @typedef {Map<string, { size: number, mtimeMs: number }>} Listing */

const rulesFile = '/_headers';
const notFoundFile = '/404.html';

/** What the build writes beside a file, the best last. */
const variants = [
  { encoding: 'gzip', ending: '.gz', decode: gunzipSync },
  { encoding: 'br', ending: '.br', decode: brotliDecompressSync },
];

/** A folder is looked at again for a request this long after the last look. */
const freshForMs = 500;

/** @param {string} dir @returns {Promise<Listing>} */
async function list(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const { size, mtimeMs } = await stat(file);
        const address = `/${path.relative(dir, file).split(path.sep).join('/')}`;
        return /** @type {const} */ ([address, { size, mtimeMs }]);
      }),
    ),
  );
}

/** @param {Listing} listing */
const fingerprint = (listing) => JSON.stringify([...listing]);

/** Settings and dot files are no pages; `.well-known` is what the web calls so. @param {string} address */
const isHidden = (address) => address === rulesFile || /\/\.(?!well-known\/)/.test(address);

/** @param {string} address */
function typeOf(address) {
  const type = lookup(address) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

/** @param {string} encoding @param {Buffer} body @returns {Representation} */
const represent = (encoding, body) => ({
  encoding,
  body,
  etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
});

/**
 * Whether a variant says what its file says: it does not where somebody changed the file since.
 * @param {(typeof variants)[number]['decode']} decode
 * @param {Buffer} variant
 * @param {Buffer} body
 */
function isOf(decode, variant, body) {
  try {
    return decode(variant, { maxOutputLength: body.length }).equals(body);
  } catch {
    return false;
  }
}

/**
 * The site of these files, or undefined where they are no whole build: the build writes its rules last.
 * @param {string} dir
 * @param {Listing} listing
 * @returns {Promise<Site | undefined>}
 */
async function read(dir, listing) {
  /** @type {Map<string, { body: Buffer, modified: string }>} */
  const loaded = new Map();
  // One by one: a process may have few files open at once, and its connections count among them.
  for (const [address, { mtimeMs }] of listing) {
    const body = await readFile(path.join(dir, address));
    loaded.set(address, { body, modified: new Date(mtimeMs).toUTCString() });
  }
  /** @type {Site['files']} */
  const files = new Map();
  for (const [address, { body, modified }] of loaded) {
    const isVariant = variants.some(
      ({ ending }) => address.endsWith(ending) && loaded.has(address.slice(0, -ending.length)),
    );
    if (isVariant || isHidden(address)) continue;
    const representations = [represent('identity', body)];
    for (const { encoding, ending, decode } of variants) {
      const variant = loaded.get(address + ending)?.body;
      if (variant && isOf(decode, variant, body)) representations.unshift(represent(encoding, variant));
    }
    files.set(address, { type: typeOf(address), modified, representations });
  }
  const rules = loaded.get(rulesFile)?.body;
  const notFound = files.get(notFoundFile);
  return rules && notFound && { files, notFound, rules: parseHeaders(rules.toString()) };
}

/**
 * The whole build in a folder: the one that is there or, while another is being made, the last that was whole. Throws
 * where there is none to begin with.
 * @param {string} dir
 * @returns {Promise<() => Promise<Site>>}
 */
export async function openSite(dir) {
  const listing = await list(dir);
  const first = await read(dir, listing);
  if (first === undefined) {
    throw new Error(`expected a whole build in ${dir}, received one without ${rulesFile} or ${notFoundFile}`);
  }
  let site = first;
  let known = fingerprint(listing);
  let lookedAt = performance.now();
  /** @type {Promise<void> | undefined} */
  let looking;
  let told = '';

  async function look() {
    const listing = await list(dir);
    const found = fingerprint(listing);
    if (found === known) return;
    known = found;
    const next = await read(dir, listing);
    // What changed while it was read is looked at again.
    if (fingerprint(await list(dir)) === found) site = next ?? site;
    else known = '';
  }

  return async () => {
    if (looking === undefined && performance.now() - lookedAt > freshForMs) {
      looking = look()
        .catch((error) => {
          // What could not be read may be there at the next look; what was read and is no build is none then either.
          if (error.code !== undefined) known = '';
          // The folder is gone for the moment in which the next build takes its place.
          if (error.code === 'ENOENT' || error.message === told) return;
          told = error.message;
          process.stderr.write(`The new build is not served: ${told}\n`);
        })
        .finally(() => {
          lookedAt = performance.now();
          looking = undefined;
        });
    }
    await looking;
    return site;
  };
}
