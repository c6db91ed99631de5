import ts from 'typescript';

/** Cells are read on a phone. */
const longestLine = 68;

/** What shows something by itself. */
const showing = ['text', 'table', 'plot'];

/**
 * The example of a docstring as a cell: with its imports, and where it ends with a value and shows none, with that shown.
 *
 * @param names of all that the library exports
 */
export function exampleCell(example: string, names: readonly string[]): string {
  const file = ts.createSourceFile('example.ts', example, ts.ScriptTarget.Latest, true);
  const last = file.statements.at(-1);
  const value = last !== undefined && ts.isExpressionStatement(last) && !shows(last.expression) ? last : null;
  const body =
    value === null ? example : `${example.slice(0, value.getStart())}text(${value.expression.getText()});`;
  const used = new Set(value === null ? [] : ['text']);
  const own = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const isKey = ts.isPropertyAssignment(parent) && parent.name === node;
      const isDeclared =
        (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) &&
        parent.name === node;
      if (isDeclared) own.add(node.text);
      else if (!isMember && !isKey) used.add(node.text);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  const imported = names.filter((name) => used.has(name) && !own.has(name)).sort();
  const line = `import { ${imported.join(', ')} } from 'negative-slope';`;
  const lines = `import {\n${imported.map((name) => `  ${name},\n`).join('')}} from 'negative-slope';`;
  return `${line.length <= longestLine ? line : lines}\n\n${body}\n`;
}

const shows = (expression: ts.Expression): boolean =>
  ts.isCallExpression(expression) &&
  ts.isIdentifier(expression.expression) &&
  showing.includes(expression.expression.text);
