/**
 * What every built page says of itself, and what its figures are made of: all that needs no browser to be seen. Whether
 * the HTML is valid, check-html.mjs knows; where its links lead, check-links.mjs.
 */
import { createHash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { addressOf, base, elements, pageFiles, readBuilt, sandboxFile } from './built.mjs';
import { headersFor, parseHeaders } from './serving/headers.mjs';

const site = new URL(process.env.SITE || 'https://negative-slope.example');

/** What a page may do, written down a second time: a policy that grows has to grow here too. */
const policy = {
  'default-src': ["'none'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
};

/** What a page that others frame may do besides. */
const embedPolicy = { ...policy, 'worker-src': ["'self'", 'blob:'] };

/** What a page with cells may do besides. @param {boolean} hasCells @returns {Readonly<Record<string, readonly string[]>>} */
const cellPolicy = (hasCells) => (hasCells ? { 'frame-src': ["'self'"] } : {});

const rules = parseHeaders(readBuilt('_headers'));

/** The sources of each directive of a policy. @param {string} text */
const sourcesOf = (text) =>
  new Map(
    text
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, sources.sort()]),
  );

/** @type {string[]} */
const problems = [];
/** @type {Map<string, string>} */
const titles = new Map();
const listed = new Set(
  [...readBuilt('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url),
);

/** @typedef {import('hast').Element} Element */

/** @param {Element} element @returns {readonly (string | number)[]} */
const classesOf = ({ properties }) => [properties.className ?? []].flat().map(String);

/** @param {Element} element @param {string} name */
const hasClass = (element, name) => classesOf(element).includes(name);

/** @param {import('hast').Nodes} node @returns {string} */
const textOf = (node) =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** @param {Element} element @returns {readonly Element[]} */
const childrenOf = ({ children }) => children.filter((child) => child.type === 'element');

const drawn = new Set(['path', 'circle', 'line', 'rect', 'polyline', 'polygon', 'ellipse', 'text']);

/** Parts of a figure, in the order in which they must stand. @type {readonly string[]} */
const parts = ['figure__head', 'figure__body', 'figure__caption', 'figure__actions'];

for (const file of pageFiles()) {
  /** @param {string} text */
  const problem = (text) => problems.push(`${file}: ${text}`);
  /** @param {string} what @param {unknown} received @param {unknown} expected */
  const expect = (what, received, expected) => {
    const [is, should] = [received, expected].map((value) => JSON.stringify(value));
    if (is !== should) problem(`${what}: expected ${should}, received ${is}`);
  };
  const all = [...elements(fromHtml(readBuilt(file)))];
  /** @param {string} name */
  const tags = (name) => all.filter(({ tagName }) => tagName === name);
  /** @param {string} name */
  const meta = (name) =>
    tags('meta').find(({ properties }) => [properties.name, properties.property].includes(name))?.properties
      .content;
  /** @param {string} kind */
  const linked = (kind) =>
    tags('link')
      .filter(({ properties }) => [properties.rel ?? []].flat().includes(kind))
      .map(({ properties }) => properties.href);

  // The page itself
  const isEmbedded = file.startsWith('embed/');
  const own = new URL(addressOf(file), site).href;
  expect('language', tags('html')[0]?.properties.lang, 'en');
  const title = tags('title').map(textOf)[0]?.trim() ?? '';
  if (title === '') problem('has no title');
  // A lesson and an activation may be called the same.
  const named = `${file.split('/')[0]} “${title}”`;
  if (titles.has(named)) problem(`has the title of ${titles.get(named)}: “${title}”`);
  titles.set(named, file);
  if (!String(meta('description') ?? '').trim()) problem('has no description');
  if (!String(meta('viewport') ?? '').includes('width=device-width')) problem('has no viewport');
  const isUnlisted = meta('robots') === 'noindex';
  expect('canonical address', linked('canonical'), isUnlisted ? [] : [own]);
  expect('og:url', meta('og:url'), isUnlisted ? undefined : own);
  expect('in the sitemap', listed.has(own), !isUnlisted);
  const lesson = /^lessons\/([^/]+)\//.exec(file)?.[1];
  expect('outlines', linked('alternate'), lesson === undefined ? [] : [`${base}outline/${lesson}.txt`]);
  expect('unlisted', isUnlisted, isEmbedded || file === '404.html' || file.startsWith('gallery/'));

  // Its policy, which it says itself and its host says once more, with the digests of what stands in it
  const policies = tags('meta').filter(
    ({ properties }) => String(properties.httpEquiv).toLowerCase() === 'content-security-policy',
  );
  expect('policies', policies.length, 1);
  /** @param {string} name @param {(element: Element) => boolean} isInline */
  const digests = (name, isInline) =>
    tags(name)
      .filter(isInline)
      .map((element) => `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`);
  const scripts = digests(
    'script',
    ({ properties }) => properties.src === undefined && properties.type !== 'application/ld+json',
  );
  /** @type {Readonly<Record<string, readonly string[]>>} */
  const digestsFor = { 'script-src': scripts, 'style-src': digests('style', () => true) };
  const header = sourcesOf(headersFor(rules, addressOf(file)).get('Content-Security-Policy') ?? '');
  const said = sourcesOf(String(policies[0]?.properties.content ?? ''));
  const hasCells = all.some(({ properties }) => properties.dataCode !== undefined);
  const ownPolicy = { ...(isEmbedded ? embedPolicy : policy), ...cellPolicy(hasCells) };
  const headerPolicy = { ...ownPolicy, ...cellPolicy(/^(?:lessons|library)\//.test(file)) };
  for (const [name, sources] of Object.entries(ownPolicy)) {
    const expected = [...sources, ...new Set(digestsFor[name] ?? [])].sort();
    expect(`policy ${name}`, said.get(name), expected);
    // A header is of all pages, so it has the digests of others too.
    const common = header.get(name)?.filter((source) => expected.includes(source) || !/^'sha/.test(source));
    expect(`header ${name}`, common, expected);
  }
  expect('directives', [...said.keys()].sort(), Object.keys(ownPolicy).sort());
  expect(
    'directives of the header',
    [...header.keys()].sort(),
    [...Object.keys(headerPolicy), 'frame-ancestors'].sort(),
  );

  // Its landmarks and headings
  const mains = tags('main');
  expect(
    'main landmarks',
    mains.map(({ properties }) => properties.id),
    ['content'],
  );
  const headings = all.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  expect('headings of level 1', headings.filter(({ tagName }) => tagName === 'h1').length, 1);
  for (const [at, heading] of headings.entries()) {
    if (textOf(heading).trim() === '') problem(`has an empty ${heading.tagName}`);
    const [level, before] = [heading, headings[at - 1]].map((one) => Number(one?.tagName[1] ?? 0));
    if (Number(level) > Number(before) + 1)
      problem(`goes from level ${before} to “${textOf(heading)}”, level ${level}`);
  }
  if (!isEmbedded) {
    const body = tags('body')[0];
    const first =
      body && [...elements(body)].find(({ tagName }) => ['a', 'button', 'input'].includes(tagName));
    expect('what the Tab key comes to first', first?.properties.href, '#content');
    const navigations = tags('nav').map(
      ({ properties }) => properties.ariaLabel ?? properties.ariaLabelledBy ?? '',
    );
    if (navigations.length === 0) problem('has no navigation');
    for (const name of navigations) if (name === '') problem('has a navigation without a name');
    for (const landmark of ['header', 'footer']) {
      if (!body || childrenOf(body).filter(({ tagName }) => tagName === landmark).length !== 1)
        problem(`expected one ${landmark} of the page`);
    }
  }

  // Pictures, formulas, tables
  for (const element of all) {
    const { tagName, properties } = element;
    if (properties.role === 'img') {
      if (!properties.ariaLabel && !properties.ariaLabelledBy)
        problem(`has a picture without a name: ${tagName}`);
      // Orca reads neither such a picture nor what is in it.
      if (tagName !== 'svg' && childrenOf(element).some((child) => child.properties.ariaHidden !== 'true'))
        problem(`has a picture with things inside that are not hidden: ${properties.ariaLabel}`);
    }
    // What a symbol, a number or an operator of MathML holds is its text.
    if (['mi', 'mn', 'mo', 'ms', 'mtext'].includes(tagName)) {
      for (const child of childrenOf(element)) problem(`has MathML with ${child.tagName} in ${tagName}`);
    }
    if (hasClass(element, 'katex')) {
      if (properties.translate !== 'no') problem(`has a formula that is translated: ${textOf(element)}`);
      const inside = [...elements(element)];
      expect('MathML of a formula', inside.filter((one) => one.tagName === 'math').length, 1);
      const pictured = inside.find((one) => hasClass(one, 'katex-html'));
      if (pictured && pictured.properties.ariaHidden !== 'true') problem('has a formula that is read twice');
    }
    if (tagName === 'table' && file.startsWith('lessons/')) {
      const name =
        [...elements(element)].filter((one) => one.tagName === 'caption').map(textOf)[0] ||
        String(properties.ariaLabel ?? properties.ariaLabelledBy ?? '');
      // The tables of an activation's page stand under headings that name them.
      if (name.trim() === '' && !file.startsWith('activations/'))
        problem(`has a table without a name: ${textOf(element).slice(0, 60)}`);
      const heads = [...elements(element)]
        .filter((one) => one.tagName === 'th' && one.properties.scope === 'col')
        .map(textOf);
      if (new Set(heads).size !== heads.length)
        problem(`${name}: two columns of one name in ${heads.join(' | ')}`);
    }
  }

  // Figures
  for (const figure of all.filter(({ properties }) => properties.dataFigure !== undefined)) {
    const name = `figure ${figure.properties.id}`;
    const inside = [...elements(figure)];
    expect(`${name}’s name`, figure.properties.ariaLabelledBy, [`${figure.properties.id}-title`]);
    expect(
      `${name}’s parts`,
      childrenOf(figure).flatMap((child) => parts.filter((part) => hasClass(child, part))),
      parts,
    );
    const body = inside.find((element) => hasClass(element, 'figure__body'));
    const order = body ? childrenOf(body).map((child) => classesOf(child)[0]) : [];
    expect(`${name} begins with`, order[0], 'figure__charts');
    const lead = inside.find((element) => hasClass(element, 'figure__lead'));
    // What is said stands right under what brings it about: the button of a run, else the controls.
    const [answer, controls] = [order.indexOf('figure__answer'), order.indexOf('figure__controls')];
    if (answer < 0) problem(`${name} has nothing to say`);
    else if (lead ? controls >= 0 && controls < answer : controls > answer)
      problem(
        `${name}: expected its sentence under its ${lead ? 'button' : 'controls'}, received ${order.join(', ')}`,
      );
    for (const chart of inside.filter((element) => hasClass(element, 'chart__still'))) {
      if (![...elements(chart)].some(({ tagName }) => drawn.has(tagName)))
        problem(`${name} has a chart without a still: on paper and without scripts there is a gap`);
    }
    const caption = inside.find((element) => hasClass(element, 'figure__caption'));
    if (!isEmbedded && (!caption || textOf(caption).trim() === '')) problem(`${name} has no caption`);
  }
}

// The frame in which cells run: its own script, what is made of text, and nothing from anywhere.
const [sandboxed, ...others] = [...elements(fromHtml(readBuilt(sandboxFile)))].filter(
  ({ tagName }) => tagName === 'script',
);
const sandboxSays = [...elements(fromHtml(readBuilt(sandboxFile)))].find(
  ({ properties }) => properties.httpEquiv !== undefined,
)?.properties.content;
const sandboxScript = createHash('sha256')
  .update(sandboxed ? textOf(sandboxed) : '')
  .digest('base64');
const sandboxPolicy = `default-src 'none'; script-src 'sha256-${sandboxScript}' blob: 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`;
const sandboxHeader = headersFor(rules, addressOf(sandboxFile)).get('Content-Security-Policy');
if (others.length > 0) problems.push(`${sandboxFile}: expected one script, received others`);
if (sandboxSays !== sandboxPolicy)
  problems.push(`${sandboxFile}: policy: expected ${sandboxPolicy}, received ${sandboxSays}`);
if (sandboxHeader !== `${sandboxPolicy}; sandbox allow-scripts; frame-ancestors 'self'`)
  problems.push(`${sandboxFile}: header: expected its policy and a sandbox, received ${sandboxHeader}`);

for (const problem of problems) console.error(problem);
console.log(`Pages: ${pageFiles().length}, ${problems.length} problems`);
process.exitCode = problems.length === 0 && pageFiles().length > 0 ? 0 : 1;
