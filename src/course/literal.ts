import { defineHastPlugin, type EstreeProgram, mdxToJs } from 'satteri';

/** What an attribute of a lesson may be set to. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | { readonly [name: string]: Literal };

type Expression = Extract<EstreeProgram['body'][number], { type: 'ExpressionStatement' }>['expression'];
type Member = Extract<Expression, { type: 'ObjectExpression' }>['properties'][number];
/** Whatever may stand where a value is expected. */
type Node =
  | Expression
  | Extract<Member, { type: 'Property' }>['value']
  | Extract<Expression, { type: 'ArrayExpression' }>['elements'][number]
  | Extract<Expression, { type: 'BinaryExpression' }>['left'];

/**
 * The value of an attribute's expression, read and never run: a string, a number, a fraction such as `1 / 3`, true, false
 * or null, a list or an object of these. Throws an Error that quotes the expression where it is anything else.
 *
 * @example literal('{ slope: 1 / 3, shown: ["relu"] }')
 */
export function literal(expression: string): Literal {
  const refuse = (): never => {
    throw new Error(
      `expected a string, a number, a fraction, a list or an object, received ${expression.trim()}`,
    );
  };

  const read = (node: Node): Literal => {
    switch (node?.type) {
      case 'Literal': {
        const { value } = node;
        if (node.raw === 'null') return null;
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? value
          : refuse();
      }
      case 'UnaryExpression':
        return node.operator === '-' ? -numberOf(node.argument) : refuse();
      case 'BinaryExpression':
        return node.operator === '/' ? numberOf(node.left) / numberOf(node.right) : refuse();
      case 'ArrayExpression':
        return node.elements.map(read);
      case 'ObjectExpression':
        return Object.fromEntries(node.properties.map(entryOf));
      default:
        return refuse();
    }
  };

  const numberOf = (node: Node): number => {
    const value = read(node);
    return typeof value === 'number' ? value : refuse();
  };

  const entryOf = (member: Member): readonly [string, Literal] => {
    if (member.type !== 'Property' || member.computed) return refuse();
    const { key, value } = member;
    if (key.type === 'Identifier') return [key.name, read(value)];
    return key.type === 'Literal' ? [String(key.value), read(value)] : refuse();
  };

  return read(parsed(expression));
}

/** The syntax tree of an expression, from the parser that compiles the lessons. */
function parsed(expression: string): Node {
  const programs: (EstreeProgram | null)[] = [];
  const reader = defineHastPlugin({
    name: 'read-expression',
    mdxFlowExpression: (node) => {
      programs.push(node.parseExpression());
    },
  });
  mdxToJs(`{${expression}}`, { hastPlugins: [reader] });
  const statement = programs[0]?.body[0];
  return statement?.type === 'ExpressionStatement' ? statement.expression : null;
}
