import { type MdastNode, mdxToMdast } from 'satteri';
import { features } from '../src/course/features.ts';

/** A piece of a lesson's text, with the line on which its block begins. */
export interface Piece {
  readonly text: string;
  readonly line: number;
  /** The word of the glossary that it is marked as. */
  readonly term: string | null;
}

/** Paragraphs, headings and items, in the order of the text: each as its pieces. */
export type Block = readonly Piece[];

/** In place of a formula, and of a number that an experiment gives. */
export const formulaSign = '◇';
export const numberSign = '0';

const attribute = (node: Extract<MdastNode, { type: 'mdxJsxTextElement' }>, name: string): string | null => {
  const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return found?.type === 'mdxJsxAttribute' && typeof found.value === 'string' ? found.value : null;
};

/**
 * The text that a reader of a lesson meets, block by block. A formula is one sign, a number of an experiment one digit; what a
 * citation or a reference says is left out.
 *
 * @param source of the lesson's file
 * @param leftOut elements by their names, and kinds of Markdown, that are left out with all that they hold
 */
export function blocksOf(source: string, leftOut: readonly string[]): readonly Block[] {
  const piecesIn = (node: MdastNode, line: number, term: string | null): readonly Piece[] => {
    const piece = (text: string): readonly Piece[] => [{ text, line, term }];
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return piece(node.value);
      case 'inlineMath':
        return piece(formulaSign);
      case 'break':
        return piece(' ');
      case 'mdxJsxTextElement':
        if (node.name === 'Finding') return piece(numberSign);
        if (node.name === 'Term')
          return node.children.flatMap((child) => piecesIn(child, line, attribute(node, 'id')));
        return node.name === 'Ref' || node.name === 'Cite' || node.name === 'Line'
          ? node.children.flatMap((child) => piecesIn(child, line, term))
          : [];
      default:
        return 'children' in node ? node.children.flatMap((child) => piecesIn(child, line, term)) : [];
    }
  };

  const blocksIn = (node: MdastNode): readonly Block[] => {
    const line = node.position?.start.line ?? 1;
    if (leftOut.includes(node.type)) return [];
    if (node.type === 'paragraph' || node.type === 'heading') return [piecesIn(node, line, null)];
    const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (isElement && leftOut.includes(node.name ?? '')) return [];
    return 'children' in node ? node.children.flatMap(blocksIn) : [];
  };

  return blocksIn(mdxToMdast(source, { features }));
}

export const textOf = (block: Block): string => block.map(({ text }) => text).join('');
