import { type DefaultTreeAdapterTypes, parseFragment, serialize, defaultTreeAdapter as tree } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** What brings an island to life, and what it would put in its slots then. */
const isMachinery = (node: Node): boolean =>
  tree.isCommentNode(node)
    ? node.data === 'astro:end'
    : tree.isElementNode(node) &&
      (node.tagName === 'script' ||
        (node.tagName === 'template' && node.attrs.some(({ name }) => name === 'data-astro-template')));

/** What stands there without scripts stands on paper. */
const wrappers = new Set(['astro-island', 'astro-slot', 'noscript']);

const isWrapper = (node: Node): node is DefaultTreeAdapterTypes.Element =>
  tree.isElementNode(node) && wrappers.has(node.tagName);

function strip(parent: Parent): void {
  for (const node of [...parent.childNodes]) {
    if (isMachinery(node)) {
      tree.detachNode(node);
      continue;
    }
    if ('childNodes' in node) strip(node);
    if (!isWrapper(node)) continue;
    for (const child of [...node.childNodes]) {
      tree.detachNode(child);
      tree.insertBefore(parent, child, node);
    }
    tree.detachNode(node);
  }
}

/** The same markup without its islands: what they hold stays, and no script brings it to life. */
export function withoutIslands(html: string): string {
  // With scripting, what a `<noscript>` holds would be text.
  const fragment = parseFragment(html, { scriptingEnabled: false });
  strip(fragment);
  return serialize(fragment);
}
