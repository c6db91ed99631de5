/**
 * What the build puts in the place of CodeMirror's support for languages and their grammars, of which its commands import these names: what a cell's
 * editor uses of the commands is history and the new line, and neither asks for a grammar. That is less to load.
 */
function none(): never {
  throw new Error('editor: expected a command that needs no grammar, received one that does');
}

export {
  none as getIndentation,
  none as getIndentUnit,
  none as IndentContext,
  none as indentString,
  none as indentUnit,
  none as matchBrackets,
  none as NodeProp,
  none as syntaxTree,
};
