import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codeFiles, files, isTest, nodes, place, read } from './sources.ts';

const self = 'tests/conventions.test.ts';
const text = files.filter(
  (path) => path !== self && !/(\.(png|woff2?|ico|lock)|package-lock\.json)$/.test(path),
);
const product = codeFiles.filter((path) => path.startsWith('src/') && !isTest(path));

/** Where a pattern occurs: `path:line  text`. */
const occurrences = (paths: readonly string[], pattern: RegExp): readonly string[] =>
  paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}  ${line.trim().slice(0, 120)}`] : [])),
  );

/** Whether a function’s body is an element. */
function givesElement(node: ts.Node): boolean {
  if (ts.isArrowFunction(node)) return givesElement(node.body);
  if (ts.isParenthesizedExpression(node)) return givesElement(node.expression);
  return ts.isJsxElement(node) || ts.isJsxFragment(node) || ts.isJsxSelfClosingElement(node);
}

describe('code says what it means', () => {
  it('no check is switched off', () => {
    const off = /@ts-(ignore|nocheck|expect-error)|biome-ignore|prettier-ignore|eslint-disable/;
    expect(
      occurrences(
        codeFiles.filter((path) => path !== self),
        off,
      ),
    ).toEqual([]);
  });

  it('no test is skipped or alone', () => {
    const tests = codeFiles.filter((path) => /\.(test|spec)\.tsx?$/.test(path) && path !== self);
    expect(
      occurrences(tests, /\b(it|test|describe)\.(skip|only|todo|fixme|fails)\b|\bxit\(|\bfit\(/),
    ).toEqual([]);
  });

  it('no journey counts on a space at a text’s edge, which Playwright passes over: “z = −2 ” is in “z = −2.5”', () => {
    const edged = codeFiles
      .filter((path) => path.startsWith('e2e/'))
      .flatMap((path) =>
        [...read(path).matchAll(/to(?:Contain|Have)Text\(\s*(['`])(?: .*?|.*? )\1/g)].map(
          ([text]) => `${path}: ${text}`,
        ),
      );
    expect(edged).toEqual([]);
  });

  it('a journey presses a key on a control by `press`, which waits until it can be used', () => {
    const pressing = codeFiles
      .filter((path) => path.startsWith('e2e/') && path !== 'e2e/fixtures.ts')
      .flatMap((path) =>
        [
          ...read(path).matchAll(
            /(?<!keyboard)\.press\(|\.focus\(\);\s*await \w+\.keyboard\.press\('(Enter|Space)'/g,
          ),
        ].map(({ index }) => `${path}:${read(path).slice(0, index).split('\n').length}`),
      );
    expect(pressing).toEqual([]);
  });

  it('nothing is left for later', () => {
    expect(
      occurrences(
        codeFiles.filter((path) => path !== self),
        /\b(TODO|FIXME|XXX|HACK)\b/,
      ),
    ).toEqual([]);
  });

  it('no `any`', () => {
    const anys = codeFiles.flatMap((path) =>
      nodes(path)
        .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
        .map((node) => place(path, node)),
    );
    expect(anys).toEqual([]);
  });

  it('types are erasable: no enums, namespaces or parameter properties', () => {
    const kept = codeFiles.flatMap((path) =>
      nodes(path)
        .filter(
          (node) =>
            ts.isEnumDeclaration(node) ||
            (ts.isModuleDeclaration(node) &&
              ts.isIdentifier(node.name) &&
              !path.endsWith('.d.ts') &&
              !node.modifiers) ||
            (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)),
        )
        .map((node) => place(path, node)),
    );
    expect(kept).toEqual([]);
  });

  it('every island is made by `island`, which keeps its still should it fail, and its texts under a translator', () => {
    const islands = product.filter((path) => path.endsWith('Island.tsx'));
    const bare = islands.filter(
      (path) =>
        !/^export const \w+Island = island\(\w+\);$/m.test(read(path)) ||
        /^export (async )?function/m.test(read(path)),
    );
    expect(islands.length).toBeGreaterThan(10);
    expect(bare).toEqual([]);
  });

  // A node of Preact's knows its parent: of two that are kept and change by turns, each leads to all before it.
  it('no hook keeps an element', () => {
    const kept = codeFiles.flatMap((path) =>
      nodes(path)
        .filter((node) => ts.isCallExpression(node) && node.expression.getText() === 'useMemo')
        .filter(
          (call) =>
            ts.isCallExpression(call) && call.arguments[0] !== undefined && givesElement(call.arguments[0]),
        )
        .map((call) => place(path, call)),
    );
    expect(kept).toEqual([]);
  });

  it('the product prints nothing to the console', () => {
    const inPage = product.filter((path) => !/^src\/(cli|integrations)\//.test(path));
    expect(occurrences(inPage, /\bconsole\.\w+\(/)).toEqual([]);
  });

  it('imports carry their extension', () => {
    const bare = codeFiles.flatMap((path) =>
      nodes(path)
        .filter(ts.isImportDeclaration)
        .map((node) => node.moduleSpecifier.getText().slice(1, -1))
        .filter((specifier) => /^[.#]/.test(specifier) && !/\.\w+(\?[\w&-]+)?$/.test(specifier))
        .map((specifier) => `${path} imports ${specifier}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('an index that cannot miss is asserted by `at`, and what is always there by `present`', () => {
  /** The folders in which this holds. */
  const asserted = ['src/lib/', 'src/workers/', 'src/components/', 'src/figures/', 'src/cli/'];
  const checked = product.filter((path) => asserted.some((folder) => path.startsWith(folder)));
  const found = (matches: (node: ts.Node) => boolean): readonly string[] =>
    checked.flatMap((path) =>
      nodes(path)
        .filter(matches)
        .map((node) => place(path, node)),
    );

  const isNumber = (node: ts.Node | undefined): boolean =>
    node !== undefined && /^(0|NaN|Number\.NaN)$/.test(node.getText());

  /** Whether a chain such as `a.b[i]?.c` comes by an index. */
  function isIndexed(node: ts.Expression): boolean {
    if (ts.isElementAccessExpression(node)) return true;
    if (ts.isPropertyAccessExpression(node) || ts.isNonNullExpression(node))
      return isIndexed(node.expression);
    if (ts.isParenthesizedExpression(node)) return isIndexed(node.expression);
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    return node.expression.name.text === 'at' || isIndexed(node.expression.expression);
  }

  it('NaN never stands in for a missing value, nor 0 for what an index misses', () => {
    const standIns = found((node) => {
      if (ts.isBindingElement(node)) {
        return ts.isArrayBindingPattern(node.parent) && isNumber(node.initializer);
      }
      if (!ts.isBinaryExpression(node)) return false;
      if (node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return false;
      return isNumber(node.right) && (isIndexed(node.left) || node.right.getText() !== '0');
    });
    expect(standIns).toEqual([]);
  });

  it('no element is called what it may not be: numbers alone are, in loops over millions of them', () => {
    const called = found(
      (node) =>
        ts.isAsExpression(node) &&
        ts.isElementAccessExpression(node.expression) &&
        !/^(number|const)$/.test(node.type.getText()),
    );
    expect(called).toEqual([]);
  });
});

describe('no text becomes markup or code', () => {
  it('nothing writes markup or evaluates text', () => {
    const writing =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b|document\.write|\beval\(|\bnew Function\(/;
    expect(occurrences(product, writing)).toEqual([]);
  });

  it('set:html takes only what this build has made: KaTeX’s formulas, the stills, data for search engines', () => {
    const markup = product.filter((path) => read(path).includes('set:html'));
    const trusted =
      /^src\/(figures\/shared\/(OnPaper|training\/BoundaryStill)\.astro$|components\/(prose\/|ui\/still\/|site\/StructuredData\.astro$))/;
    expect(markup.filter((path) => !trusted.test(path))).toEqual([]);
  });
});

describe('the repository stands on its own', () => {
  it('names no directory of anybody’s machine', () => {
    // Split, so that this file does not name one itself.
    const machine = new RegExp(
      `(^|[\\s'"\`(=:])/(${['work', 'tmp', 'root', 'Users', String.raw`home/\w+`].join('|')})/`,
    );
    expect(occurrences(text, machine)).toEqual([]);
  });

  it('names only hosts that a reader may visit, and fetches from none', () => {
    const cited = new Set([
      'negative-slope.example', // the site itself, unless SITE says otherwise
      'localhost',
      '127.0.0.1',
      'www.w3.org', // names of SVG, MathML and the like: identifiers, never fetched
      'json-schema.org', // an identifier too
      'schema.org', // an identifier too
      'creativecommons.org',
      'opensource.org',
      'semver.org',
      'keepachangelog.com',
      'doi.org',
      'arxiv.org',
    ]);
    const hosts = text
      .filter((path) => !path.endsWith('.bib'))
      .flatMap((path) =>
        [...read(path).matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => ({ path, host: host ?? '' })),
      )
      .filter(({ host }) => !cited.has(host) && !/(^|\.)example(\.org|\.com)?$/.test(host))
      .map(({ path, host }) => `${path} names ${host}`);
    expect([...new Set(hosts)]).toEqual([]);
  });
});
