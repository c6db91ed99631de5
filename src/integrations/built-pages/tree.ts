import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  parse,
  serialize,
  serializeOuter,
} from 'parse5';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
export type Text = DefaultTreeAdapterTypes.TextNode;

export const isText: (node: Node) => node is Text = defaultTreeAdapter.isTextNode;

// Without scripting, what a `<noscript>` holds is part of the tree.
const options = { scriptingEnabled: false };

/** The tree that a browser would make of a page. */
export const parsePage = (text: string): Document =>
  parse(text, { ...options, sourceCodeLocationInfo: true });

/** The page that a browser would make this tree of. */
export const pageText = (document: Document): string => serialize(document, options);

/** An element with its tags, as it stands in the page. */
export const elementText = (element: Element): string => serializeOuter(element, options);

/** The elements that an element stands in, the nearest first. */
export function* ancestors(element: Element): Generator<Element> {
  for (
    let parent = element.parentNode;
    parent !== null && defaultTreeAdapter.isElementNode(parent);
    parent = parent.parentNode
  )
    yield parent;
}

const childrenOf = (node: Node): readonly Node[] => {
  if (defaultTreeAdapter.isElementNode(node) && 'content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
};

/**
 * Every element and text in a node, and the node itself if it is one, in the order of the text; those of templates too. Where
 * `isLeftOut` says so, an element is passed over with all that it holds.
 */
export function* nodes(
  node: Node,
  isLeftOut: (element: Element) => boolean = () => false,
): Generator<Element | Text> {
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (defaultTreeAdapter.isTextNode(next)) yield next;
    if (defaultTreeAdapter.isElementNode(next)) {
      if (isLeftOut(next)) continue;
      yield next;
    }
    waiting.push(...childrenOf(next).toReversed());
  }
}

/** The elements of them. */
export function* elements(node: Node, isLeftOut?: (element: Element) => boolean): Generator<Element> {
  for (const one of nodes(node, isLeftOut)) if (!isText(one)) yield one;
}

/** Elements that end with their start tag. */
const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** Elements whose tags a page may leave out. */
const implied = new Set(['html', 'head', 'body', 'tbody', 'colgroup']);

/**
 * The first element of a parsed page that a browser had to open or to close by itself, as by a paragraph in a paragraph, in
 * words; undefined where each has both of its tags. A tree is written with all of them: what was wrong would no longer show.
 */
export function mendedElement(document: Document): string | undefined {
  for (const { tagName, namespaceURI, sourceCodeLocation: place } of elements(document)) {
    if (namespaceURI !== html.NS.HTML || implied.has(tagName)) continue;
    if (!place) return `</${tagName}> without <${tagName}>`;
    if (!voids.has(tagName) && place.endTag === undefined)
      return `<${tagName}> without </${tagName}>, line ${place.startLine}`;
  }
  return undefined;
}

/** The first element with this name. Throws where there is none. */
export function firstElement(document: Document, tagName: string): Element {
  for (const element of elements(document)) if (element.tagName === tagName) return element;
  throw new Error(`expected an element <${tagName}>, received none`);
}

/** The text in a node. */
export const textOf = (node: Node): string =>
  defaultTreeAdapter.isTextNode(node) ? node.value : childrenOf(node).map(textOf).join('');

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Gives an element an attribute, or takes it away: `undefined`. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const known = element.attrs.find((attr) => attr.name === name);
  if (value === undefined) element.attrs = element.attrs.filter((attr) => attr !== known);
  else if (known !== undefined) known.value = value;
  else element.attrs.push({ name, value });
}

export const classesOf = (element: Element): readonly string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean);

export const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);

/** An element of HTML with these attributes. */
export const makeElement = (tagName: string, attributes: Readonly<Record<string, string>>): Element =>
  defaultTreeAdapter.createElement(
    tagName,
    html.NS.HTML,
    Object.entries(attributes).map(([name, value]) => ({ name, value })),
  );

/** A `<link>` with these attributes. */
export const makeLink = (attributes: Readonly<Record<string, string>>): Element =>
  makeElement('link', attributes);

/** Puts elements right after another. */
export function insertAfter(element: Element, inserted: readonly Element[]): void {
  const parent = element.parentNode;
  if (parent === null)
    throw new Error(`expected a <${element.tagName}> in a tree, received one without parent`);
  const next = parent.childNodes[parent.childNodes.indexOf(element) + 1];
  for (const one of inserted) {
    if (next === undefined) defaultTreeAdapter.appendChild(parent, one);
    else defaultTreeAdapter.insertBefore(parent, one, next);
  }
}

export const appendText = (parent: Element, text: string): void =>
  defaultTreeAdapter.insertText(parent, text);

export const append = (parent: Element, child: Element): void =>
  defaultTreeAdapter.appendChild(parent, child);

export const remove = (element: Element): void => defaultTreeAdapter.detachNode(element);
