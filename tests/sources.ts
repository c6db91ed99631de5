import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The repository's root, with which every path of these tests begins. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The text of a file, named by its path from the root. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const listed = (...which: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '-z', ...which], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '');

const deleted = new Set(listed('--deleted'));

/** Every file that is in the repository or would be at the next commit, by its path from the root. */
export const files: readonly string[] = listed(
  '--cached',
  '--others',
  '--exclude-standard',
  '--deduplicate',
).filter((path) => !deleted.has(path));

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** The files that hold code: TypeScript, scripts, Astro components. AssemblyScript is a language of its own. */
export const codeFiles: readonly string[] = files.filter(
  (path) => /\.(ts|tsx|mjs|astro)$/.test(path) && !path.startsWith('src/kernel/assembly/'),
);

/** The TypeScript in a file: all of it, or an Astro component's front matter and `<script>`s. */
const typescriptOf = (path: string): string => {
  const text = read(path);
  if (!path.endsWith('.astro')) return text;
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script(?![^>]*\bis:inline)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, body]) => body ?? '',
  );
  return [frontMatter, ...scripts].join('\n');
};

const parsed = new Map<string, ts.SourceFile>();

/** A file's syntax tree. */
const parse = (path: string): ts.SourceFile => {
  const known = parsed.get(path);
  if (known) return known;
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, typescriptOf(path), ts.ScriptTarget.Latest, true, kind);
  parsed.set(path, tree);
  return tree;
};

const nodesOf = new Map<string, readonly ts.Node[]>();

/** Every node of a file's tree, in the order of the text. Tokens that hold nothing are none, but for operators. */
export const nodes = (path: string): readonly ts.Node[] => {
  const known = nodesOf.get(path);
  if (known) return known;
  const found: ts.Node[] = [];
  const add = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, add);
    // A script's types stand in its comments.
    for (const comment of ts.getJSDocCommentsAndTags(node)) if (comment.parent === node) add(comment);
  };
  add(parse(path));
  nodesOf.set(path, found);
  return found;
};

export interface Import {
  /** As written: `#lib/link/index.ts`, `./model.ts`, `preact`. */
  readonly specifier: string;
  /** The file from the root for the project's own modules, else null. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const resolve = (from: string, specifier: string): string | null => {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('#')) return `src/${bare.slice(1)}`;
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare);
  return null;
};

const imports = new Map<string, readonly Import[]>();

/** What a file imports: static, re-exported, dynamic, and workers made with `new URL(…, import.meta.url)`. */
export const importsOf = (path: string): readonly Import[] => {
  const known = imports.get(path);
  if (known) return known;
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) =>
    found.push({ specifier, target: resolve(path, specifier), typeOnly });
  for (const node of nodes(path)) {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteral(first)) add(first.text, false);
    } else if (
      ts.isNewExpression(node) &&
      node.expression.getText() === 'URL' &&
      node.arguments?.[1]?.getText() === 'import.meta.url'
    ) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteral(first) && /^\..*\.\w+$/.test(first.text)) add(first.text, false);
    }
  }
  imports.set(path, found);
  return found;
};

/** A node's place, as one writes it: `src/lib/a.ts:12`. */
export const place = (path: string, node: ts.Node): string => {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `${path}:${line + 1}`;
};
