import type { Site, Step } from './pass.ts';
import { type Inline, inlineOf, policyOf, sandboxPolicyOf } from './policy.ts';
import { attribute, type Document, elements, firstElement, insertAfter, makeElement } from './tree.ts';

/** The page in which cells run: only the site itself frames it, and nothing else is like it. */
const sandbox = 'cells/frame/';
const isSandbox = (file: string): boolean => file === `${sandbox}index.html`;

const hasCells = (document: Document): boolean =>
  elements(document).some((element) => attribute(element, 'data-code') !== undefined);

/** What hosts take of a `_headers` file: Cloudflare's limits, the narrowest that are written down. */
const limits = { rules: 100, line: 2000 };

interface Rule {
  /** Below the site's root. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a page on another site, or in a sandbox, may load: it counts as a stranger there. */
const forStrangers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** A rule that says again what an earlier one said takes its place. */
const rulesFor = (assets: string, inline: Inline, sandboxed: readonly string[]): readonly Rule[] => [
  {
    path: '*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Content-Security-Policy': `${policyOf(inline)}; frame-ancestors 'self'`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
    },
  },
  ...['lessons/*', 'library/*'].map((path) => ({
    path,
    headers: {
      'Content-Security-Policy': `${policyOf(inline, { hasCells: true })}; frame-ancestors 'self'`,
    },
  })),
  {
    // Even opened by itself it is of no origin.
    path: `${sandbox}*`,
    headers: {
      'Content-Security-Policy': `${sandboxPolicyOf({ scripts: sandboxed })}; sandbox allow-scripts; frame-ancestors 'self'`,
    },
  },
  {
    path: 'embed/*',
    headers: {
      'Content-Security-Policy': `${policyOf(inline, { isEmbedded: true })}; frame-ancestors *`,
      'Cross-Origin-Opener-Policy': 'unsafe-none',
      ...forStrangers,
    },
  },
  {
    path: `${assets}/*`,
    headers: {
      'Cache-Control': 'public, max-age=31536000, immutable',
      // Modules and fonts are asked for by name of the asker, and a sandbox has none.
      'Access-Control-Allow-Origin': '*',
      ...forStrangers,
    },
  },
  // Hosts send a text without its encoding, and a browser then takes it for another.
  { path: 'outline/*', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  // Another's Jupyter may open it where it is.
  {
    path: 'notebooks/*',
    headers: {
      'Content-Type': 'application/x-ipynb+json',
      'Access-Control-Allow-Origin': '*',
      ...forStrangers,
    },
  },
  // A notebook or another's page may read the data where they are.
  { path: 'data/*', headers: { 'Access-Control-Allow-Origin': '*', ...forStrangers } },
  { path: 'data/*.csv', headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  { path: 'data/*.txt', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  ...['favicon.svg', 'cards/*'].map((path) => ({ path, headers: forStrangers })),
];

/**
 * The text of `_headers`, as static hosts and the server of `npm start` read it. Only the pages under /embed/ may be framed by
 * others. Browsers ask before they use what they have, except for what carries its digest in its name: that never changes.
 *
 * @param sandboxed digests of the scripts of the page in which cells run
 */
export function headersFile(
  base: string,
  assets: string,
  inline: Inline,
  sandboxed: readonly string[] = [],
): string {
  const said = new Set<string>();
  const rules = rulesFor(assets, inline, sandboxed);
  const lines = rules.flatMap(({ path, headers }) => [
    `${base}/${path}`,
    ...Object.entries(headers).flatMap(([name, value]) => {
      // Where a host adds what its rules say up, the earlier word has to be taken back first.
      const unset = said.has(name) ? [`  ! ${name}`] : [];
      said.add(name);
      return [...unset, `  ${name}: ${value}`];
    }),
    '',
  ]);
  const longest = lines.reduce((one, other) => (other.length > one.length ? other : one));
  if (longest.length > limits.line || rules.length > limits.rules) {
    throw new Error(
      `_headers: expected at most ${limits.rules} rules and ${limits.line} characters a line, received ${rules.length} and ${longest.length}: “${longest.trim().slice(0, 60)}…”`,
    );
  }
  return lines.join('\n');
}

/**
 * Gives every page its policy, before all that it loads, and writes `_headers` beside the pages, last of all: a folder that
 * has it is a whole build.
 */
export function headers({ base, assets, write }: Site): Step {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let sandboxed: readonly string[] = [];
  return {
    change({ file, document }) {
      const inline = inlineOf(document);
      if (isSandbox(file)) sandboxed = inline.scripts;
      else for (const source of inline.scripts) scripts.add(source);
      for (const source of inline.styles) styles.add(source);
      const policy = makeElement('meta', {
        'http-equiv': 'content-security-policy',
        content: isSandbox(file)
          ? sandboxPolicyOf(inline)
          : policyOf(inline, { isEmbedded: file.startsWith('embed/'), hasCells: hasCells(document) }),
      });
      // The first `<meta>` says how the page is encoded.
      insertAfter(firstElement(document, 'meta'), [policy]);
    },
    async finish() {
      await write(
        '_headers',
        headersFile(base, assets, { scripts: [...scripts].sort(), styles: [...styles].sort() }, sandboxed),
      );
      return undefined;
    },
  };
}
