/** Code in colours, found when the site is built: nothing of Shiki is in a page. */
import { createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import python from 'shiki/langs/python.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import type { TokenKind } from '#cells/highlight.ts';
import type { Language } from '#lib/listings/index.ts';

/** What a piece of code is: as in a cell, or a name that is defined here. */
type CodeKind = TokenKind | 'name';

export interface CodePiece {
  /** Null where it has no colour of its own. */
  readonly kind: CodeKind | null;
  readonly text: string;
}

/** What the grammars call a kind. */
const scopes: Readonly<Record<CodeKind | 'plain', readonly string[]>> = {
  comment: ['comment', 'punctuation.definition.comment', 'comment storage.type', 'comment variable'],
  string: ['string', 'punctuation.definition.string'],
  keyword: [
    'keyword',
    'constant.language',
    'storage',
    'keyword.operator.expression',
    'keyword.operator.logical.python',
    'keyword.operator.new',
  ],
  name: [
    'meta.definition.function entity.name.function',
    'meta.definition.variable entity.name.function',
    'meta.function.python entity.name.function.python',
  ],
  plain: ['keyword.operator', 'storage.type.function.arrow'],
};

const kinds = Object.keys(scopes) as readonly (keyof typeof scopes)[];
/** A theme has colours for kinds: these stand for them, and become classes. */
const colourOf = (kind: keyof typeof scopes): string => `#00000${kinds.indexOf(kind) + 1}`;

const theme = {
  name: 'kinds',
  type: 'light' as const,
  fg: colourOf('plain'),
  bg: '#ffffff',
  settings: kinds.map((kind) => ({
    scope: [...scopes[kind]],
    settings: { foreground: colourOf(kind) },
  })),
};

const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [typescript, python],
  engine: createJavaScriptRegexEngine(),
});

const kindOf = (colour: string | undefined): CodeKind | null =>
  (kinds.find((kind) => kind !== 'plain' && colourOf(kind) === colour?.toLowerCase()) as
    | CodeKind
    | undefined) ?? null;

/** Lines of code in a row; one that can be pointed at stands alone. */
interface CodeRun {
  /** The name of the line. */
  readonly name: string | null;
  readonly pieces: readonly CodePiece[];
}

/**
 * Code in as few pieces as there are colours in a row; together they are the code, with a line break at its end. Blanks go with
 * what stands before them.
 *
 * @param names of lines, by their place from 0
 */
export function codeRuns(
  code: string,
  language: Language,
  names: ReadonlyMap<number, string> = new Map(),
): readonly CodeRun[] {
  const lang = language === 'typescript' ? 'typescript' : 'python';
  // By the clock, a busy machine would leave the rest of a line without colours.
  const options = { lang, theme: 'kinds', tokenizeTimeLimit: 0 };
  const runs: { readonly name: string | null; readonly pieces: CodePiece[] }[] = [];
  for (const [line, tokens] of highlighter.codeToTokensBase(code, options).entries()) {
    const name = names.get(line) ?? null;
    const last = runs.at(-1);
    const run = last === undefined || name !== null || last.name !== null ? { name, pieces: [] } : last;
    if (run !== last) runs.push(run);
    for (const { content, color } of tokens) add(run.pieces, kindOf(color), content);
    add(run.pieces, null, '\n');
  }
  return runs;
}

function add(pieces: CodePiece[], kind: CodeKind | null, text: string): void {
  const last = pieces.at(-1);
  if (last !== undefined && (last.kind === kind || text.trim() === '')) {
    pieces[pieces.length - 1] = { kind: last.kind, text: last.text + text };
  } else pieces.push({ kind, text });
}
