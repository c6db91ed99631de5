import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Parts of sucrase for what no cell is: JSX, Flow, React and Jest; older engines; source maps; and its check of options. */
const unused =
  /\/sucrase\/dist\/esm\/(?:parser\/plugins\/(?:flow|jsx\/index|jsx\/xhtml)|transformers\/(?:JSX|Flow|ReactHotLoader|ReactDisplayName|JestHoist|ESMImport|NumericSeparator|OptionalCatchBinding|OptionalChainingNullish)Transformer|computeSourceMap|formatTokens|Options)\.js$/;

const exported = /^export (default )?(?:function\*?|class|const|let|var) (\w+)/gm;

/**
 * Leaves those parts out of the runner of cells. In their place stand functions that do
 * nothing: none of them is called for TypeScript without JSX (docs/decisions/0035-cells-run-in-a-sandbox.md).
 */
export function leanSucrase(): Plugin {
  return {
    name: 'lean-sucrase',
    async load(id) {
      if (!unused.test(id.replaceAll('\\', '/'))) return undefined;
      const source = await readFile(id, 'utf8');
      return [...source.matchAll(exported)]
        .map(([, isDefault, name]) =>
          isDefault ? `export default class {}` : `export function ${name}() {}`,
        )
        .join('\n');
    },
  };
}
