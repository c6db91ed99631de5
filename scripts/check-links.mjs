/**
 * Every address in the built site leads somewhere: links, images, scripts, styles, fonts, the notebooks, the sitemap and
 * the manifest; with the fragment, if it has one. And nothing that a browser fetches lies on another host.
 */
import { fromHtml } from 'hast-util-from-html';
import { addressOf, base, builtFiles, elements, pageFiles, readBuilt } from './built.mjs';

const site = new URL(process.env.SITE || 'https://negative-slope.example');
const files = new Set(builtFiles());
/** @type {string[]} */
const problems = [];

/** @typedef {{ url: string, fetched: boolean }} Reference */

/** @param {string} css @returns {string[]} */
const urlsOfCss = (css) =>
  [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s+["']([^"']+)["']/g)].map(
    ([, double, single, plain, imported]) => double ?? single ?? plain?.trim() ?? imported ?? '',
  );

/** @param {string} srcset @returns {string[]} */
const urlsOfSrcset = (srcset) => srcset.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');

/** Where the Markdown of a notebook leads. A picture that is attached stands in it. @param {string} text @returns {string[]} */
const urlsOfNotebook = (text) =>
  JSON.parse(text).cells.flatMap((/** @type {{ source: string[] }} */ { source }) =>
    [...source.join('').matchAll(/\]\((?!attachment:)([^)\s]+)\)/g)].map(([, url]) => url ?? ''),
  );

/** A link's kinds that a browser does not fetch by itself. */
const onlyNamed = new Set([
  'canonical',
  'alternate',
  'author',
  'license',
  'next',
  'prev',
  'help',
  'search',
  'cite-as',
]);

/** @param {import('hast').Element} element @returns {Reference[]} */
function referencesOf({ tagName, properties, children }) {
  /** @type {Reference[]} */
  const found = [];
  /** @param {unknown} url @param {boolean} fetched */
  const add = (url, fetched) => {
    if (typeof url === 'string') found.push({ url, fetched });
  };
  if (tagName === 'a' || tagName === 'area') add(properties.href, false);
  else if (tagName === 'link') {
    const kinds = /** @type {string[]} */ (properties.rel ?? []);
    add(properties.href, !kinds.every((kind) => onlyNamed.has(kind)));
  } else if (tagName !== 'base') add(properties.href, true);
  add(properties.src, true);
  add(properties.poster, true);
  add(properties.data, tagName === 'object');
  add(properties.action, false);
  add(properties.xLinkHref, true);
  for (const name of ['component-url', 'renderer-url', 'before-hydration-url']) add(properties[name], true);
  if (typeof properties.srcSet === 'string')
    for (const url of urlsOfSrcset(properties.srcSet)) add(url, true);
  if (typeof properties.style === 'string') for (const url of urlsOfCss(properties.style)) add(url, true);
  if (tagName === 'style') {
    for (const child of children)
      if (child.type === 'text') for (const url of urlsOfCss(child.value)) add(url, true);
  }
  if (
    tagName === 'meta' &&
    /^(?:og:image|og:url|twitter:image)$/.test(String(properties.property ?? properties.name))
  ) {
    add(properties.content, false);
  }
  return found;
}

/** What an address of this site serves, or undefined. @param {string} pathname */
function fileAt(pathname) {
  const path = decodeURIComponent(pathname);
  if (!`${path}/`.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  return [inside, `${inside}index.html`].find(
    (file) => files.has(file) && (file !== '' || files.has('index.html')),
  );
}

/** @type {Map<string, Set<string>>} */
const anchors = new Map();
for (const file of pageFiles()) {
  const ids = new Set();
  for (const { properties } of elements(fromHtml(readBuilt(file)))) {
    if (typeof properties.id !== 'string') continue;
    if (ids.has(properties.id)) problems.push(`${file}: two elements have the id "${properties.id}"`);
    ids.add(properties.id);
  }
  anchors.set(file, ids);
}

let checked = 0;

/** @param {string} from @param {Reference} reference */
function check(from, { url, fetched }) {
  if (/^(data|blob|mailto):/.test(url)) return;
  checked += 1;
  const here = new URL(addressOf(from), site);
  const target = URL.parse(url, here);
  if (target === null) {
    problems.push(`${from}: "${url}" is not an address`);
    return;
  }
  if (target.host !== site.host) {
    if (fetched) problems.push(`${from}: fetches "${url}" from another host`);
    return;
  }
  const file = fileAt(target.pathname);
  if (file === undefined) {
    problems.push(`${from}: "${url}" leads nowhere`);
    return;
  }
  const fragment = decodeURIComponent(target.hash.slice(1));
  if (fragment === '' || !file.endsWith('.html')) return;
  if (!anchors.get(file)?.has(fragment)) problems.push(`${from}: "${url}" names no element of ${file}`);
}

for (const file of files) {
  if (file.endsWith('.html')) {
    for (const element of elements(fromHtml(readBuilt(file)))) {
      for (const reference of referencesOf(element)) check(file, reference);
      for (const attribute of [
        'ariaLabelledBy',
        'ariaDescribedBy',
        'ariaControls',
        'htmlFor',
        'headers',
        'list',
      ]) {
        const named = element.properties[attribute];
        for (const id of [named ?? []].flat().flatMap((value) => String(value).split(/\s+/))) {
          if (!anchors.get(file)?.has(id))
            problems.push(`${file}: ${attribute} names "${id}", which no element has`);
        }
      }
    }
  } else if (file.endsWith('.css')) {
    for (const url of urlsOfCss(readBuilt(file))) check(file, { url, fetched: true });
  } else if (file.endsWith('.ipynb')) {
    for (const url of urlsOfNotebook(readBuilt(file))) check(file, { url, fetched: false });
  } else if (file.endsWith('.xml')) {
    for (const [, url] of readBuilt(file).matchAll(/<loc>([^<]*)<\/loc>/g))
      check(file, { url: url ?? '', fetched: false });
  } else if (file.endsWith('.webmanifest')) {
    const { icons = [], start_url: start = '.' } = JSON.parse(readBuilt(file));
    for (const url of [start, ...icons.map(({ src }) => src)]) check(file, { url, fetched: true });
  }
}

for (const problem of [...new Set(problems)]) console.error(problem);
console.log(`Links: ${checked} in ${files.size} files under ${base}, ${problems.length} problems`);
process.exitCode = problems.length === 0 && anchors.size > 0 ? 0 : 1;
