/**
 * What the library of cells exports, as its source says it: read from the files themselves, so that the page of the library
 * and the help in a cell say what stands at the functions.
 */
import ts from 'typescript';
import { codeWords } from '#lib/text/code-words.ts';

/** A file of the project as text, by its path from the root. Throws an Error where there is none. */
export type Read = (path: string) => string;

/** What the library exports under a name: a function, a value, or a type. */
export interface Entry {
  readonly name: string;
  readonly group: Group;
  /** How it is called and what it gives; of a type, the whole of it. */
  readonly signature: string;
  /** The same on one line; of a type its name. */
  readonly call: string;
  /** What it does, in a sentence or two. */
  readonly line: string;
  /** What else is said of it: the formula, what its arguments are. */
  readonly more: readonly string[];
  /** `@param`, `@returns`, `@throws` and `@see`, in their order. */
  readonly notes: readonly { readonly kind: Note; readonly text: string }[];
  /** As it stands in the source; null where there is none. */
  readonly example: string | null;
}

const noteKinds = ['param', 'returns', 'throws', 'see'] as const;
type Note = (typeof noteKinds)[number];

/** In the order of the page. */
export const groups = [
  'Activations',
  'Showing',
  'Training',
  'Networks',
  'Data and chance',
  'Statistics',
  'Numbers',
  'Types',
] as const;
export type Group = (typeof groups)[number];

/** The group of what stands in a file that begins so. */
const groupOf: readonly (readonly [string, Group])[] = [
  ['src/cells/library/functions.ts', 'Activations'],
  ['src/cells/library/show.ts', 'Showing'],
  ['src/cells/library/runs.ts', 'Training'],
  ['src/cells/library/range.ts', 'Numbers'],
  ['src/lib/numeric/', 'Numbers'],
  ['src/lib/statistics/', 'Statistics'],
  ['src/lib/datasets/', 'Data and chance'],
  ['src/lib/random/', 'Data and chance'],
  ['src/lib/', 'Networks'],
];

const library = 'src/cells/library/index.ts';

interface Found {
  readonly path: string;
  /** What the docstring stands at. */
  readonly node: ts.Node;
  readonly declaration: ts.Declaration;
}

/** Every export of the library, group by group, in the order of their groups and then of the source. */
export function entriesOf(read: Read): readonly Entry[] {
  const files = new Map<string, ts.SourceFile>();
  const fileAt = (path: string): ts.SourceFile => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
    files.set(path, file);
    return file;
  };
  const entries = exportsOf(library, fileAt).map(([name, find]) => entryOf(name, find()));
  return groups.flatMap((group) => entries.filter((entry) => entry.group === group));
}

/** The names of functions and values among entries: what cells import. */
export const importable = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({ name, group }) => (group === 'Types' ? [] : [name]));

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

type Export = readonly [name: string, find: () => Found];

/** What a file exports, and where each is declared: by itself, or by the file that it passes it on from, which is read when asked for. */
function exportsOf(path: string, fileAt: (path: string) => ts.SourceFile): readonly Export[] {
  return fileAt(path).statements.flatMap((node): readonly Export[] => {
    if (ts.isExportDeclaration(node)) {
      const { moduleSpecifier, exportClause } = node;
      if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
      const from = resolved(moduleSpecifier.text, path);
      if (exportClause === undefined) return exportsOf(from, fileAt);
      if (!ts.isNamedExports(exportClause)) return [];
      return exportClause.elements.map(({ name, propertyName = name }) => [
        name.text,
        () => {
          const found = exportsOf(from, fileAt).find(([other]) => other === propertyName.text);
          if (found === undefined)
            throw new Error(`${path}: expected ${propertyName.text} in ${from}, received none`);
          return found[1]();
        },
      ]);
    }
    if (!isExported(node)) return [];
    if (ts.isVariableStatement(node)) {
      return node.declarationList.declarations.flatMap((declaration): readonly Export[] =>
        ts.isIdentifier(declaration.name)
          ? [[declaration.name.text, () => ({ path, node, declaration })]]
          : [],
      );
    }
    const isNamed =
      ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    return isNamed && node.name !== undefined
      ? [[node.name.text, () => ({ path, node, declaration: node })]]
      : [];
  });
}

/** The path of what a file imports by this name. */
function resolved(specifier: string, from: string): string {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}

function entryOf(name: string, { path, node, declaration }: Found): Entry {
  const isType = ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration);
  const group = isType ? 'Types' : groupOf.find(([start]) => path.startsWith(start))?.[1];
  if (group === undefined) throw new Error(`${name}: expected a group for ${path}, received none`);
  const doc = ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc);
  const paragraphs = textOf(doc?.comment)
    .split(/\n\s*\n/)
    .map(said)
    .filter((text) => text !== '');
  const [line = '', ...more] = paragraphs;
  const tags = doc?.tags ?? [];
  const example = tags.find(({ tagName }) => tagName.text === 'example');
  return {
    name,
    group,
    ...(isType ? { signature: typeText(declaration), call: name } : signatureOf(name, declaration)),
    line,
    more,
    notes: tags.flatMap((tag) => {
      const kind = noteKinds.find((each) => each === tag.tagName.text);
      if (kind === undefined) return [];
      const about = ts.isJSDocParameterTag(tag) ? `\`${tag.name.getText()}\`: ` : '';
      // TypeScript takes the first word of a `@see` for a name.
      const text = ts.isJSDocSeeTag(tag) ? tag.getText().replace(/^@see|^\s*\*/gm, '') : textOf(tag.comment);
      return [{ kind, text: `${about}${said(text)}` }];
    }),
    example: example === undefined ? null : textOf(example.comment).trim(),
  };
}

const textOf = (comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string =>
  ts.getTextOfJSDocComment(comment) ?? '';

const joined = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As a page prints it: what the keyboard’s apostrophe stands for in a sentence, and a derivative’s prime. What is code stays. */
const said = (text: string): string =>
  codeWords(joined(text))
    .map((piece) =>
      piece.isCode
        ? `\`${piece.text}\``
        : piece.text.replaceAll(/\bf'(?=\()/g, 'f′').replaceAll(/(?<=[\p{L}\d])'/gu, '’'),
    )
    .join('');

/** A function as it is called, a value as it is declared. */
function signatureOf(name: string, declaration: ts.Declaration): Pick<Entry, 'signature' | 'call'> {
  const made = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  if (made !== undefined && (ts.isFunctionDeclaration(made) || ts.isArrowFunction(made))) {
    const given = made.parameters.map(parameterText);
    const gives = made.type === undefined ? '' : `: ${joined(made.type.getText())}`;
    const call = joined(`${name}(${given.join(', ')})${gives}`);
    const lines = `${name}(\n${given.map((each) => `  ${each},\n`).join('')})${gives}`;
    return { call, signature: call.length <= 60 ? call : lines };
  }
  const type = ts.isVariableDeclaration(declaration) ? declaration.type : undefined;
  const call = type === undefined ? name : `${name}: ${joined(type.getText())}`;
  return { call, signature: call };
}

/** What is taken apart at once is called after its type. */
function parameterText(parameter: ts.ParameterDeclaration): string {
  if (ts.isIdentifier(parameter.name)) return joined(parameter.getText());
  return `options${parameter.initializer === undefined ? '' : '?'}: ${parameter.type?.getText() ?? 'object'}`;
}

/** A type as the source has it, from its name on. */
const typeText = (declaration: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): string =>
  declaration.getText().replace(/^export /, '');
