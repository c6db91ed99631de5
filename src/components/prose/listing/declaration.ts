import ts from 'typescript';

const namesOf = (statement: ts.Statement): readonly (ts.Node | undefined)[] => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name);
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  return isNamed ? [statement.name] : [];
};

/**
 * The text of a declaration with the docstring above it, as it stands in its file.
 *
 * @param source a module's text
 * @throws where the module declares nothing of this name at top level
 * @example declarationIn('/** Twice. *\/\nexport const two = 2;\n', 'two') // both lines
 */
export function declarationIn(source: string, name: string): string {
  const { statements } = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true);
  const found = statements.find((statement) => namesOf(statement).some((node) => node?.getText() === name));
  if (found === undefined)
    throw new Error(`expected a declaration of ${name}, received a module without one`);
  const docstring = ts.getJSDocCommentsAndTags(found).findLast(ts.isJSDoc);
  return source.slice((docstring ?? found).getStart(), found.getEnd());
}
