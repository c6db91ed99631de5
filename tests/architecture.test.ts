import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codeFiles, files, importsOf, isTest, nodes, place } from './sources.ts';

/**
 * Data flows one way: kernel → lib → workers → figures → lessons → editions. A folder may import itself and the folders
 * of a lower rank; folders of the same rank do not know each other. The longest prefix counts.
 */
const ranks: Readonly<Record<string, number>> = {
  'src/kernel/': -5,
  'src/lib/': -4,
  'src/lib/simulations/': -3,
  'src/lib/exercises/': -2,
  'src/lib/listings/': -2,
  'src/lib/experiments/': -1,
  'src/styles/': 1,
  'src/workers/': 1,
  'src/cells/': 1,
  'src/integrations/': 4,
  'src/components/ui/': 2,
  'src/components/prose/': 3,
  'src/figures/': 4,
  'src/content/': 0,
  'src/course/': 5,
  'src/components/site/': 6,
  'src/ledger/': 7,
  'src/editions/': 7,
  'src/layouts/': 7,
  'src/cli/': 7,
  'src/content.config.ts': 7,
  'src/pages/': 8,
};

const folderOf = (path: string): string | undefined =>
  Object.keys(ranks)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];

const sources = codeFiles.filter((path) => path.startsWith('src/') && !path.endsWith('.d.ts'));
const product = sources.filter((path) => !isTest(path));
const lib = product.filter((path) => path.startsWith('src/lib/'));

/** Where an exact bit counts: all of lib but the drawing and the citing. */
const exact = lib.filter((path) => !/^src\/lib\/(charts|references|link)\//.test(path));

describe('imports flow one way', () => {
  it('every source file has its place in the order', () => {
    expect(sources.filter((path) => folderOf(path) === undefined)).toEqual([]);
  });

  it('nothing imports backwards', () => {
    const backwards = product.flatMap((path) => {
      const own = folderOf(path);
      return importsOf(path).flatMap(({ target, specifier }) => {
        if (own === undefined || !target?.startsWith('src/')) return [];
        const other = folderOf(target);
        if (other === own) return [];
        const allowed = other !== undefined && (ranks[other] ?? 0) < (ranks[own] ?? 0);
        return allowed ? [] : [`${path} imports ${specifier}`];
      });
    });
    expect(backwards).toEqual([]);
  });

  it('no module comes back to itself by what it imports', () => {
    const done = new Set<string>();
    const circleFrom = (path: string, way: readonly string[]): readonly string[] | undefined => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      if (done.has(path)) return undefined;
      const found = importsOf(path).flatMap(({ target }) =>
        target !== null && product.includes(target) ? (circleFrom(target, [...way, path]) ?? []) : [],
      );
      done.add(path);
      return found.length === 0 ? undefined : found;
    };
    expect(product.flatMap((path) => circleFrom(path, []) ?? [])).toEqual([]);
  });

  it('set-ups of simulations and exercises come without the engine and the schema: a page loads them', () => {
    const brought = (path: string, seen: Set<string> = new Set()): Set<string> => {
      if (seen.has(path)) return seen;
      seen.add(path);
      for (const { target, typeOnly } of importsOf(path)) {
        if (!typeOnly && target !== null && product.includes(target)) brought(target, seen);
      }
      return seen;
    };
    const light = lib.filter((path) =>
      /^src\/lib\/(simulations\/[\w-]+-setup|exercises\/[\w-]+)\.ts$/.test(path),
    );
    expect(light.length).toBeGreaterThan(0);
    const heavy = light.flatMap((path) =>
      [...brought(path)]
        .filter((other) => /^src\/lib\/(training|spec)\//.test(other))
        .map((other) => `${path} brings ${other}`),
    );
    expect(heavy).toEqual([]);
  });

  it('every import of our own names a file that exists', () => {
    const known = new Set(files);
    // The build writes these.
    const made = /^#styles\/theme|^#kernel\/binary\.ts$/;
    const missing = codeFiles.flatMap((path) =>
      importsOf(path)
        .filter(({ target, specifier }) => target !== null && !made.test(specifier) && !known.has(target))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(missing).toEqual([]);
  });

  it('across top folders by #name, inside one relatively', () => {
    const strays = product.flatMap((path) =>
      importsOf(path)
        .filter(({ specifier, target }) => {
          if (!target?.startsWith('src/')) return false;
          if (path.split('/').length === 2) return false;
          const sameTop = target.split('/')[1] === path.split('/')[1];
          return specifier.startsWith('.') !== sameTop;
        })
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(strays).toEqual([]);
  });

  it('figures do not know each other: what two of them share has a folder of its own, without fixtures', () => {
    const figureOf = (path: string) => {
      const folder = /^src\/figures\/([^/]+)\//.exec(path)?.[1];
      return files.includes(`src/figures/${folder}/fixtures.ts`) ? folder : undefined;
    };
    const strangers = product.flatMap((path) => {
      const own = figureOf(path);
      if (own === undefined) return [];
      return importsOf(path).flatMap(({ target, specifier }) => {
        const other = target === null ? undefined : figureOf(target);
        return other === undefined || other === own ? [] : [`${path} imports ${specifier}`];
      });
    });
    expect(strangers).toEqual([]);
  });

  it('only a worker loads the table of tasks: everyone else has its types', () => {
    const loading = product.filter((path) =>
      importsOf(path).some(({ target, typeOnly }) => target === 'src/workers/tasks/index.ts' && !typeOnly),
    );
    expect(loading).toEqual(['src/workers/worker.ts']);
  });

  it('the interface knows nothing of neural networks', () => {
    const learned = product
      .filter((path) => path.startsWith('src/components/ui/'))
      .flatMap((path) =>
        importsOf(path)
          .filter(({ target }) =>
            /^src\/(workers|lib\/(network|training|spec|datasets|initializers|losses|optimizers|experiments))\//.test(
              target ?? '',
            ),
          )
          .map(({ specifier }) => `${path} imports ${specifier}`),
      );
    expect(learned).toEqual([]);
  });
});

describe('lib is pure, and nothing below the figures touches the page', () => {
  /** Packages that lib may use: each runs in a page, a worker and Node alike. */
  const packages = new Set(['@noble/hashes', 'valibot', '@valibot/to-json-schema', 'chart.js', 'fflate']);
  const packageOf = (specifier: string) =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');

  it('lib uses few packages', () => {
    const strange = lib.flatMap((path) =>
      importsOf(path)
        .filter(({ target, specifier }) => target === null && !packages.has(packageOf(specifier)))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(strange).toEqual([]);
  });

  /** Names that mean a browser, a process, a clock or a hidden state. */
  const globals = new Set(
    `window document navigator location history localStorage sessionStorage self globalThis process performance
     Date setTimeout setInterval requestAnimationFrame queueMicrotask fetch crypto Worker console Intl`.split(
      /\s+/,
    ),
  );

  const declares = (node: ts.Identifier): boolean => {
    const { parent } = node;
    return (
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node) ||
      (ts.isPropertySignature(parent) && parent.name === node) ||
      (ts.isMethodSignature(parent) && parent.name === node) ||
      (ts.isMethodDeclaration(parent) && parent.name === node) ||
      (ts.isBindingElement(parent) && (parent.propertyName === node || parent.name === node)) ||
      (ts.isVariableDeclaration(parent) && parent.name === node) ||
      (ts.isParameter(parent) && parent.name === node) ||
      ts.isImportSpecifier(parent) ||
      ts.isTypeReferenceNode(parent) ||
      ts.isNamedTupleMember(parent)
    );
  };

  /** Where files use a global name that is none of their own. */
  const usesOf = (paths: readonly string[], names: ReadonlySet<string>): string[] =>
    paths.flatMap((path) => {
      const identifiers = nodes(path).filter(ts.isIdentifier);
      const local = new Set(
        identifiers
          .filter(
            ({ parent }) =>
              ts.isParameter(parent) || ts.isVariableDeclaration(parent) || ts.isBindingElement(parent),
          )
          .filter((node) => declares(node))
          .map(({ text }) => text),
      );
      return identifiers
        .filter((node) => names.has(node.text) && !local.has(node.text) && !declares(node))
        .map((node) => `${place(path, node)} uses ${node.text}`);
    });

  it('lib knows no page, no process and no clock', () => {
    expect(usesOf(lib, globals)).toEqual([]);
  });

  it('workers know no page: what it shows of them, the figures say', () => {
    const page =
      'document window location history localStorage sessionStorage requestAnimationFrame matchMedia';
    const names = new Set([...page.split(' '), 'self', 'globalThis']);
    const uses = usesOf(
      product.filter((path) => path.startsWith('src/workers/')),
      names,
    );
    // The worker's own side of the line.
    expect(uses.filter((use) => !/^src\/workers\/worker\.ts\b.* uses self$/.test(use))).toEqual([]);
  });
});

describe('the same bits everywhere', () => {
  /** Members of Math that IEEE 754 and ECMAScript fix to the last bit. */
  const fixed = new Set(
    `abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2`.split(
      ' ',
    ),
  );

  it('data, weights and engine use only exact operations of Math', () => {
    const inexact = exact.flatMap((path) =>
      nodes(path).flatMap((node) => {
        if (ts.isIdentifier(node) && node.text === 'Math') {
          const { parent } = node;
          const member = ts.isPropertyAccessExpression(parent) ? parent.name.text : '(not a plain member)';
          return fixed.has(member) ? [] : [`${place(path, node)} uses Math.${member}`];
        }
        const isPower =
          node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
          node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken;
        return isPower ? [`${place(path, node)} uses **`] : [];
      }),
    );
    expect(inexact).toEqual([]);
  });

  it('randomness is an argument, everywhere', () => {
    const random = codeFiles.flatMap((path) =>
      nodes(path)
        .filter(ts.isPropertyAccessExpression)
        .filter((node) => /^(Math\.random|crypto\.(getRandomValues|randomUUID))$/.test(node.getText()))
        .map((node) => `${place(path, node)} uses ${node.getText()}`),
    );
    expect(random).toEqual([]);
  });
});
