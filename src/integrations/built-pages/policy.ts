import { createHash } from 'node:crypto';
import { attribute, type Document, elements, textOf } from './tree.ts';

/** What a page may load, run and send, and nothing else: docs/security.md says why of each. */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
} as const;

/** What stands in a page itself instead of in a file, by its digests, in the words of a policy. */
export interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** A script that is run, not data that a script or a search engine reads. */
const runs = (type: string | undefined): boolean =>
  type === undefined || ['', 'module', 'text/javascript'].includes(type);

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The inline scripts and styles of a page. */
export function inlineOf(document: Document): Inline {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const element of elements(document)) {
    const { tagName } = element;
    if (tagName === 'style') styles.add(sourceOf(textOf(element)));
    const isInline = tagName === 'script' && attribute(element, 'src') === undefined;
    if (isInline && runs(attribute(element, 'type'))) scripts.add(sourceOf(textOf(element)));
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

/**
 * The policy for pages that have this inline. A page to embed may also make a worker from text of its own: in a
 * sandboxed frame there is no other (`src/workers/connection.ts`). A page with cells may frame the one in which they run.
 */
export function policyOf({ scripts, styles }: Inline, { isEmbedded = false, hasCells = false } = {}): string {
  const extra: Readonly<Record<string, readonly string[]>> = {
    'script-src': scripts,
    'style-src': styles,
    'worker-src': isEmbedded ? ['blob:'] : [],
  };
  return [
    ...Object.entries(directives).map(([name, sources]) =>
      [name, ...sources, ...(extra[name] ?? [])].join(' '),
    ),
    ...(hasCells ? ["frame-src 'self'"] : []),
  ].join('; ');
}

/**
 * The policy of the frame in which cells run: its own script, and what it makes of text. Of no host, not even its own, does
 * anything come, and nothing goes anywhere.
 */
export function sandboxPolicyOf({ scripts }: Pick<Inline, 'scripts'>): string {
  return [
    "default-src 'none'",
    ['script-src', ...scripts, 'blob:', "'wasm-unsafe-eval'"].join(' '),
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
