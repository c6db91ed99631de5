import { defineMdastPlugin, type MdastNode } from 'satteri';
import { figureOf, isElementName } from './vocabulary.ts';

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const figureElement = (node: Readonly<Jsx>): Jsx | undefined => {
  const { name } = node;
  if (name === null || !/^[A-Z]/.test(name) || isElementName(name)) return undefined;
  const figure = { type: 'mdxJsxAttribute', name: 'figure', value: figureOf(name) } as const;
  return { ...node, name: 'Figure', attributes: [figure, ...node.attributes] };
};

/**
 * Compiles `<SlopeLens />` to `<Figure figure="slope-lens" />`, which is what the vocabulary calls it: so an edition has one
 * way to show figures, whatever they are called.
 */
export const figureElements = defineMdastPlugin({
  name: 'figure-elements',
  mdxJsxFlowElement: figureElement,
  mdxJsxTextElement: figureElement,
});
